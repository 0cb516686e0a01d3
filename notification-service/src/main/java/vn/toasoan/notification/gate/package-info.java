/** Whether a notice goes to a person now, later or not at all, and why: pure rules, asked at the moment of sending. */
package vn.toasoan.notification.gate;
