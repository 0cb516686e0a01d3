/** From an event to the people who are to be told: rules meet events, receivers are worked out at send time. */
package vn.toasoan.notification.notice;
