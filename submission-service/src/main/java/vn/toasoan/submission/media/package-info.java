/** Images: checked, cleaned and re-encoded on the way in, kept by hash, described by people. */
package vn.toasoan.submission.media;
