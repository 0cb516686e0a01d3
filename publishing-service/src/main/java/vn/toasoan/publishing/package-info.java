/** Turns an approved revision into pages of the school's public site and into events, and says what became of each. */
package vn.toasoan.publishing;
