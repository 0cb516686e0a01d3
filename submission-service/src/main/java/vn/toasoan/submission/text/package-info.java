/** What becomes of text on its way in: one form of Unicode, nothing that hides, and HTML of the allow-list only. */
package vn.toasoan.submission.text;
