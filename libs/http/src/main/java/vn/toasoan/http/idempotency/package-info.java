/** Makes a repeated POST have one effect and one answer. */
package vn.toasoan.http.idempotency;
