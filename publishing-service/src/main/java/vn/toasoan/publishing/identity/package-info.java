/** Who is asking: the caller of a request, read from a verified token. */
package vn.toasoan.publishing.identity;
