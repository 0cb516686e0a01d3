/** Uploads in pieces for slow lines, by the tus protocol 1.0: what arrived stays, and the rest follows. */
package vn.toasoan.submission.upload;
