package vn.toasoan.publishing.publication;

/** Where a publication stands (design page 2). A hold or an embargo is no state: it keeps an edition from its moment. */
enum PublicationState {
    /** Approved, its first edition in the making; or its approval was reversed before anybody read it. */
    READY,
    /** Approved for a later moment. */
    SCHEDULED,
    /** On the site. A correction in the making does not change that. */
    PUBLISHED,
    /** Was on the site, and can be again. */
    UNPUBLISHED,
    /** Gone for good: its address answers with a tombstone. */
    TAKEN_DOWN
}
