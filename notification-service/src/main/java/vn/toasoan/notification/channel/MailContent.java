package vn.toasoan.notification.channel;

/**
 * What a mail template may say. A title and a reason, never the text of an article.
 *
 * @param reason null where the event has none
 * @param url null before publication
 */
public record MailContent(String recipientName, String title, String teamName, String reason, String url) {}
