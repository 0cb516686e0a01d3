/** The life of a published article: approval in, edition out, one publication per article. */
package vn.toasoan.publishing.publication;
