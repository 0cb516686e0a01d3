/** The nightly look for cases that nobody would ever decide: healed where that is safe, reported where it isn't. */
package vn.toasoan.review.orphan;
