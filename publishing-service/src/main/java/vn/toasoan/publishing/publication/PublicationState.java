package vn.toasoan.publishing.publication;

/** Where a publication stands. Unpublishing and taking down come with their own commands (design page 2). */
enum PublicationState {
    /** Approved, its first edition in the making. */
    READY,
    /** Approved for a later moment. */
    SCHEDULED,
    /** On the site. A correction in the making does not change that. */
    PUBLISHED
}
