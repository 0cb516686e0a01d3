/** What every request passes before any route: path, ids, size, rate; and what every failure outside a resource becomes. */
package vn.toasoan.http.edge;
