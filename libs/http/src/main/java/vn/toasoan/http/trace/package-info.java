/** Gives each request the ids by which its answer, its log lines and its trace belong together. */
package vn.toasoan.http.trace;
