package vn.toasoan.notification.channel;

import java.util.List;

/** What the mail templates show. Everything is text: the HTML template escapes all of it. */
public record MailPage(
        String language,
        String heading,
        String greeting,
        List<Line> lines,
        String footer,
        String unsubscribeLabel,
        String unsubscribeUrl) {}
