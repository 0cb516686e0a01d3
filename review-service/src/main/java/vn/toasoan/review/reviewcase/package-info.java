/** The life of one review: what may happen to a case, who may do it, and what it tells the other services. */
package vn.toasoan.review.reviewcase;
