/** How long what is kept: the versioned retention schedule, the school years, and the date rule that joins them. */
package vn.toasoan.archive.schedule;
