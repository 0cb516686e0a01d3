/** A record as a bag (BagIt 1.0, RFC 8493) that any other archive can check and read. */
package vn.toasoan.archive.record.export;
