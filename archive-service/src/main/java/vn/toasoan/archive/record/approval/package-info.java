/** The decisions and gate answers behind an edition, kept with its record. */
package vn.toasoan.archive.record.approval;
