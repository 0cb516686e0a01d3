/** What each person wants to be told, by which channel, how and when; and the one-click way out. */
package vn.toasoan.notification.preference;
