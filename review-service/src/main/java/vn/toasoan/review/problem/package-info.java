/** How the domain says no, and how a client is told. */
package vn.toasoan.review.problem;
