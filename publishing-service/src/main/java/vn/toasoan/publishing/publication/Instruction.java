package vn.toasoan.publishing.publication;

import java.time.Instant;
import java.util.UUID;

/**
 * A command as somebody gives it.
 *
 * @param reason in words, kept inside the house; null where none was given
 * @param moment of a schedule, embargo, expiry or pin; null lifts the latter three
 * @param reasonClass of a takedown; null otherwise
 * @param slug of a new address; null otherwise
 * @param incidentId the press incident for which an article is held; null otherwise
 */
record Instruction(
        Command command, String reason, Instant moment, ReasonClass reasonClass, String slug, UUID incidentId) {

    static Instruction of(Command command) {
        return new Instruction(command, null, null, null, null, null);
    }

    static Instruction because(Command command, String reason) {
        return new Instruction(command, reason, null, null, null, null);
    }

    static Instruction at(Command command, Instant moment) {
        return new Instruction(command, null, moment, null, null, null);
    }

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }
}
