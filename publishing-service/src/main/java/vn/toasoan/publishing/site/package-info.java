/** The public site: every page rendered once, kept as files, and served as they are. Knows nothing of approval or editions to come. */
package vn.toasoan.publishing.site;
