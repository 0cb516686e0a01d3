/** Tells a caller of a failure: RFC 9457 problems with stable codes, in Vietnamese or English. */
package vn.toasoan.http.problem;
