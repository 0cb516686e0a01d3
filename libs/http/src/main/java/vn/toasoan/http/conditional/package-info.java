/** Lets a change rest on the version that the caller has seen (RFC 9110, section 13). */
package vn.toasoan.http.conditional;
