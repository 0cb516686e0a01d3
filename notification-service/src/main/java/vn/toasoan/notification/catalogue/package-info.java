/** Names of teams and topics as submission-service tells of them. */
package vn.toasoan.notification.catalogue;
