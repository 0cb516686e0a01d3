/** Which days the school works, and so when a step is due. */
package vn.toasoan.review.calendar;
