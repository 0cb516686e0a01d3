/** Scrubbing: every file is read again within thirty days, and what is wrong with it is named. */
package vn.toasoan.archive.integrity;
