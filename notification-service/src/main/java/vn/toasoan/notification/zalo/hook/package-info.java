/** What Zalo tells us: taken at once, looked at later, acted upon only when its signature is right. */
package vn.toasoan.notification.zalo.hook;
