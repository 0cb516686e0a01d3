package vn.toasoan.notification.notice;

import java.util.List;

/**
 * What an event said that its notices need: never the article's text, never anything of a pupil.
 *
 * @param title null where the event does not carry it; then taken from the hand-in
 * @param authors person ids, null where the event does not carry them
 * @param submittedBy person id or null
 * @param reason of a return or a refusal, else null
 * @param url public address of a published article, else null
 * @param role role that a ready step asks for, else null
 * @param assignedTo persons to whom a ready step was given instead of its role; null or empty when it was not
 */
public record Facts(
        String title,
        String team,
        List<String> authors,
        String submittedBy,
        String reason,
        String url,
        String role,
        List<String> assignedTo) {}
