/** Names of people, as submission-service tells them; no address, role or team is kept here. */
package vn.toasoan.archive.people;
