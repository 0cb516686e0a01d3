package vn.toasoan.notification.channel;

import java.time.Instant;

/** What one attempt came to. */
public sealed interface SendOutcome {

    /** The provider's answer for the log; holds no address. */
    String answer();

    /**
     * The provider has taken the message over.
     *
     * @param providerId how the provider calls it when it tells more of it later; null where it has no name for it
     */
    record Accepted(String answer, String providerId) implements SendOutcome {

        public Accepted(String answer) {
            this(answer, null);
        }
    }

    /** Not now and not by any fault of the message: a quota, a night, a provider that has to be set right first. */
    record Deferred(String answer, Instant until) implements SendOutcome {}

    /**
     * @param answer for people who look after the system; holds no address
     * @param permanent another attempt can't end otherwise, or must not be made
     * @param maybeDelivered the line broke after the message was on its way
     * @param addressDead the provider says that nobody can be reached there
     */
    record Failed(String answer, boolean permanent, boolean maybeDelivered, boolean addressDead)
            implements SendOutcome {

        public static Failed forGood(String answer) {
            return new Failed(answer, true, false, false);
        }
    }
}
