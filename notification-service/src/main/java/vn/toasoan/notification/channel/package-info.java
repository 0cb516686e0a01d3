/** The ways to reach a person. Each channel says how its failures are to be read. */
package vn.toasoan.notification.channel;
