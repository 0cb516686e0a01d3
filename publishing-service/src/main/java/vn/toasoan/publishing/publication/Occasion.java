package vn.toasoan.publishing.publication;

/** Why there is an edition. */
enum Occasion {
    /** A text was approved. */
    APPROVAL,
    /** The same text comes back after it was unpublished. */
    AGAIN,
    /** A consent was withdrawn: the same text without the pictures that rested on it. */
    MEDIA_WITHDRAWN
}
