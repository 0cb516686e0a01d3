package vn.toasoan.notification.channel;

/**
 * One thing told, in words.
 *
 * @param title null where there is none
 * @param team null where there is none
 * @param note null where there is none
 */
public record Line(
        String heading, String sentence, String title, String team, String note, String button, String url) {}
