package vn.toasoan.archive.record.filing;

/**
 * Why a filing does not get on, and after how many attempts a person has to hear of it. It is tried again in any case.
 */
enum FilingProblem {
    /** The hash is unknown to the service that should have the bytes. */
    MEDIA_MISSING(3),
    /** The bytes that came are not those that were published. */
    MEDIA_WRONG_HASH(1),
    /** No answer, or one that says nothing about the bytes; also no token. */
    MEDIA_UNREACHABLE(10),
    /** A name in the store holds other bytes than its own. */
    STORE_CONFLICT(1),
    /** The disk refused. */
    STORE_UNAVAILABLE(5),
    /** Anything else, for example the database. */
    UNEXPECTED(5);

    private final int patience;

    FilingProblem(int patience) {
        this.patience = patience;
    }

    boolean isRaisedAfter(int attempts) {
        return attempts >= patience;
    }
}
