/** The Zalo Bot: one static token, private chats and groups. */
package vn.toasoan.notification.zalo.bot;
