/** The ways to reach a person. Today e-mail; each channel says how its failures are to be read. */
package vn.toasoan.notification.channel;
