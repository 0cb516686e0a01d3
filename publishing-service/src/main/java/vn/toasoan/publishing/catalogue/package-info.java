/** Team names, and the section of the site that a topic belongs to, as submission tells them. */
package vn.toasoan.publishing.catalogue;
