package vn.toasoan.notification.zalo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.toasoan.notification.channel.SendOutcome;

/** What becomes of a message whose call was answered with an error. */
public final class ErrorAnswer {

    /** How long a product rests until somebody has set it right; setting it right wakes it at once. */
    public static final Duration PARKED = Duration.ofHours(1);

    /** How long a product rests that was called too often. */
    public static final Duration NEXT_MINUTE = Duration.ofSeconds(61);

    private static final int JITTER_SECONDS = 60;

    private ErrorAnswer() {}

    /** @param answer for the log; holds no address */
    public static SendOutcome of(ErrorClass errorClass, String answer, UUID id, Instant now) {
        return switch (errorClass) {
            case AUTH_REFRESH -> new SendOutcome.Deferred(answer, now);
            case AUTH_HUMAN, MONEY -> new SendOutcome.Deferred(answer, now.plus(PARKED));
            case RATE -> new SendOutcome.Deferred(answer, now.plus(NEXT_MINUTE).plusSeconds(jitter(id)));
            case QUOTA, NIGHT -> new SendOutcome.Deferred(answer, Morning.after(now, id));
            case RECIPIENT -> new SendOutcome.Failed(answer, false, false, true);
            case PAYLOAD, GROUP -> SendOutcome.Failed.forGood(answer);
            case TRANSIENT -> new SendOutcome.Failed(answer, false, false, false);
        };
    }

    private static int jitter(UUID id) {
        return Math.floorMod(id.hashCode(), JITTER_SECONDS);
    }
}
