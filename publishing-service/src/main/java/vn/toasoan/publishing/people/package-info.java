/** The names that bylines need, as submission tells them. */
package vn.toasoan.publishing.people;
