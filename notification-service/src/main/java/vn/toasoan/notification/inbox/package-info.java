/** What each person finds in the application: the inbox, and the live stream that continues where it broke off. */
package vn.toasoan.notification.inbox;
