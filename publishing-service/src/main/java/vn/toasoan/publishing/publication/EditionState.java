package vn.toasoan.publishing.publication;

/** Where one edition stands. */
enum EditionState {
    /** Its moment has not come, or its work is not done. */
    WAITING,
    /** A picture could not be copied after several tries. It is still tried, and somebody should look. */
    FAILED_MEDIA,
    /** On the site now. */
    PUBLISHED,
    /** Was on the site until the next one. */
    REPLACED,
    /** Was on the site until the article was unpublished or taken down. */
    WITHDRAWN,
    /** Never was on the site and will not be, unless a new text takes its number. */
    CANCELLED
}
