/**
 * Records: one for each edition of an article that went live, with its class, dates, manifest, decisions and names, so
 * that it can be read alone. How an edition becomes a record: {@code filing}.
 */
package vn.toasoan.archive.record;
