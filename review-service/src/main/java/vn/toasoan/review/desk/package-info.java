/** The editorial desk's API: queues, one case, answers and decisions. */
package vn.toasoan.review.desk;
