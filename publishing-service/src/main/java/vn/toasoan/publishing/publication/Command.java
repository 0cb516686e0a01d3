package vn.toasoan.publishing.publication;

/** What may happen to a publication. */
enum Command {
    /** An approval that holds from now on. */
    APPROVE,
    /** An approval for a later moment. */
    APPROVE_FOR_LATER,
    /** The waiting edition's work is done and its moment has come. */
    PUBLISH,
    /** The reviewers take their approval back. */
    REVERSE_APPROVAL,
    /** A consent was withdrawn. */
    WITHDRAW_MEDIA,
    /** A notice's time is over. */
    EXPIRE,
    HOLD,
    RELEASE,
    SCHEDULE,
    PUBLISH_NOW,
    EMBARGO,
    UNPUBLISH,
    TAKE_DOWN,
    SET_EXPIRY,
    PIN,
    UNPIN,
    RENAME
}
