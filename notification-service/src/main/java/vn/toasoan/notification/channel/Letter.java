package vn.toasoan.notification.channel;

/** A mail as it is read: its subject line and both of its bodies. */
public record Letter(String subject, String text, String html) {}
