/** People as submission-service tells of them. */
package vn.toasoan.notification.people;
