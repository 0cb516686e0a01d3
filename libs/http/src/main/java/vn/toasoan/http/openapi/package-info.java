/** Completes the generated OpenAPI document by what this library does to every operation. */
package vn.toasoan.http.openapi;
