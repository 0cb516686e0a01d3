package vn.toasoan.inbox;

/**
 * Why a record can't be handled at all. Its message is the {@code dead-letter-reason} header that an operator reads,
 * so it names what was found and carries no content.
 */
final class DeadLetter extends RuntimeException {

    /** The cause in one word, for counting. */
    enum Reason {
        ENVELOPE("envelope"),
        VERSION("version"),
        DATA("data"),
        HANDLER("handler");

        final String tag;

        Reason(String tag) {
            this.tag = tag;
        }
    }

    private final transient Reason reason;

    DeadLetter(Reason reason, String message, Throwable cause) {
        super(reason.tag + ": " + message, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
