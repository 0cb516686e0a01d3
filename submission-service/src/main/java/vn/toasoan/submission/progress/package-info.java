/** "Where is my article?": what review, publishing and archive said about it, side by side, never merged. */
package vn.toasoan.submission.progress;
