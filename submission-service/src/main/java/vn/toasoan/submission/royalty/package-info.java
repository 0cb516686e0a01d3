/** Pay for articles by the school's spending rules: rates, lines, approval by another person, export. Nothing is paid here. */
package vn.toasoan.submission.royalty;
