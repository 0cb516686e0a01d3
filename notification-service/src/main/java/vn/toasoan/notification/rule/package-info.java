/** The rule set: data, not code. */
package vn.toasoan.notification.rule;
