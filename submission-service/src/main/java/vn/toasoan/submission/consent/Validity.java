package vn.toasoan.submission.consent;

/** Whether a consent holds for a use, and if not, why not. */
enum Validity {
    VALID,
    WITHDRAWN,
    /** Not yet signed on the day of use. */
    NOT_YET,
    EXPIRED,
    OTHER_PURPOSE,
    OTHER_CHANNEL,
    /** The child was full seven years old on the day of use and had not agreed by then. */
    CHILD_MUST_AGREE
}
