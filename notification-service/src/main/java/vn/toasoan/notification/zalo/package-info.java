/**
 * Zalo behind the port of the channels: whose chat is whose, what fits into a message, what an error means. Its products
 * stand in packages of their own: the bot, the official account, and what Zalo tells us.
 */
package vn.toasoan.notification.zalo;
