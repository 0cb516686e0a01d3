/** Decisions: permanent, bound to exactly what was judged. */
package vn.toasoan.review.decision;
