/** How JSON is read and written: strict types, NFC text, bounded bodies. */
package vn.toasoan.http.json;
