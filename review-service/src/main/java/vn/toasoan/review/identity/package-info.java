/** Who is calling. */
package vn.toasoan.review.identity;
