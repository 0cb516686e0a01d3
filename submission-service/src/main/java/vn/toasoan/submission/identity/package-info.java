/** Who is calling: the token of a request turned into a plain value that the domain can judge. */
package vn.toasoan.submission.identity;
