package vn.toasoan.notification.channel;

/** What one attempt came to. */
public sealed interface SendOutcome {

    /** The provider's answer for the log; holds no address. */
    String answer();

    /** The provider has taken the message over. */
    record Accepted(String answer) implements SendOutcome {}

    /**
     * @param answer for people who look after the system; holds no address
     * @param permanent another attempt can't end otherwise
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
