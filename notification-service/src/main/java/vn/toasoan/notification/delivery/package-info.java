/** Who is sent what by which channel: the queue, the attempts and the log of what became of them. */
package vn.toasoan.notification.delivery;
