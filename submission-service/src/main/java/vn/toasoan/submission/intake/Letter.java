package vn.toasoan.submission.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * A mail that was taken apart.
 *
 * @param messageId null where the mail has none
 * @param sender whose address; its fields are null where the mail names nobody
 * @param body sanitised HTML without pictures
 * @param enclosures in their order
 * @param fault code of why it could not be taken apart as a whole; null where it could
 */
record Letter(String messageId, Sender sender, String subject, String body, List<Enclosed> enclosures, String fault) {

    /**
     * @param file to be deleted by whoever takes it; null where it was refused already
     * @param refusal code; null where it may be looked at
     */
    record Enclosed(String fileName, Path file, String refusal) {}

    static Letter unreadable(String fault) {
        return new Letter(null, new Sender(null, null, null), "", "", List.of(), fault);
    }

    Letter failing(String why) {
        return new Letter(messageId, sender, subject, body, enclosures, why);
    }
}
