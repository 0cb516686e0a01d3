package vn.toasoan.notification.gate;

import java.time.Instant;
import java.util.List;

/**
 * What the gate decided of one notice to one person.
 *
 * @param reason the check that stopped it; {@code ALL_PASSED} if none did
 * @param until null unless it waits
 * @param passed the checks before, in their order
 */
public record Verdict(Outcome outcome, String reason, Instant until, List<Check> passed) {

    /** What becomes of the notice. */
    public enum Outcome {
        SEND,
        WAIT,
        NOT_SENT
    }

    public static final String ALL_PASSED = "ALL_PASSED";
}
