/** Addresses that bounced: after two hard bounces nothing more goes there, until one gets through again. */
package vn.toasoan.notification.suppression;
