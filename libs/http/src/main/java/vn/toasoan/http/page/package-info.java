/** Pages of lists by keyset: constant cost at any depth. */
package vn.toasoan.http.page;
