package vn.toasoan.submission.intake;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.toasoan.submission.media.Vault;

/**
 * Something that is about to become an item.
 *
 * @param messageId of which there is one item only
 * @param recordedBy null for a mail
 * @param team null where nobody can say
 * @param original null where it was too large to keep
 * @param fault null where all of it could be read
 */
record Arrival(
        IntakeChannel channel,
        String messageId,
        Instant receivedAt,
        String recordedBy,
        Sender sender,
        String team,
        String subject,
        String body,
        Vault.Kept original,
        List<IntakePart> parts,
        String fault) {

    Arrival from(Sender known, String ofTeam) {
        return new Arrival(
                channel, messageId, receivedAt, recordedBy, known, ofTeam, subject, body, original, parts, fault);
    }

    /** Of everything that is kept for it. */
    String[] hashes() {
        return Stream.concat(
                        Stream.ofNullable(original).map(Vault.Kept::sha256),
                        parts.stream().filter(IntakePart::wasKept).map(IntakePart::sha256))
                .distinct()
                .toArray(String[]::new);
    }
}
