/** How the domain says no, and how that becomes a problem response. */
package vn.toasoan.submission.problem;
