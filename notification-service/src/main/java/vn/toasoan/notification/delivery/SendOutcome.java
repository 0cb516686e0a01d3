package vn.toasoan.notification.delivery;

/** What one attempt came to. */
public sealed interface SendOutcome {

    /** The mail server has taken the message over. */
    record Accepted() implements SendOutcome {}

    /**
     * @param reason for people who look after the system; holds no address
     * @param permanent another attempt can't end otherwise
     * @param maybeDelivered the line broke after the message was on its way
     */
    record Failed(String reason, boolean permanent, boolean maybeDelivered) implements SendOutcome {}
}
