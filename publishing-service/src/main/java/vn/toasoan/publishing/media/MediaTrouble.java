package vn.toasoan.publishing.media;

/** Why a master could not be copied this time. Another try may succeed; nobody may pass it over. */
public final class MediaTrouble extends RuntimeException {

    /** What is wrong, by a name that stays the same in the API and in metrics. */
    public enum Reason {
        /** Submission does not have it. */
        MEDIA_MISSING,
        /** Submission's bytes are not those that the event names. */
        MEDIA_WRONG_HASH,
        /** Submission, or the issuer of the token for it, does not answer as it should. */
        MEDIA_UNREACHABLE,
        /** The bytes are right but no picture of a bearable size. */
        MEDIA_UNREADABLE
    }

    private final Reason reason;
    private final String sha256;

    MediaTrouble(Reason reason, String sha256, Throwable cause) {
        super(reason + " " + sha256, cause);
        this.reason = reason;
        this.sha256 = sha256;
    }

    public Reason reason() {
        return reason;
    }

    public String sha256() {
        return sha256;
    }
}
