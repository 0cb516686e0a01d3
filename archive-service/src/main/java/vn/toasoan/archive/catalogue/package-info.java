/** Names of topics, as submission-service tells them; an edition brings the name of its team and section itself. */
package vn.toasoan.archive.catalogue;
