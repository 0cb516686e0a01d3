/** Who may speak for the school, and on what: the fourth gate rests on it. */
package vn.toasoan.review.mandate;
