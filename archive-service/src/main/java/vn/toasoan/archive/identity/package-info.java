/** Who is calling: the realm roles that may read the archive. Rights stand on methods, never on paths (ADR 2). */
package vn.toasoan.archive.identity;
