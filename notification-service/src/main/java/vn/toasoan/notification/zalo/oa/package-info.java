/** The school's official account: tokens that rotate, free texts within their window, templates, groups. */
package vn.toasoan.notification.zalo.oa;
