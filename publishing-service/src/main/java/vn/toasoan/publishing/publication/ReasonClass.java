package vn.toasoan.publishing.publication;

/** Why an article was taken down, as far as the public may know. The words that readers see stand on the tombstone. */
enum ReasonClass {
    /** Personal data of somebody, or the picture of a child. */
    PRIVACY,
    /** Wrong in a way that no correction mends. */
    INACCURATE,
    /** Text or picture belongs to somebody else. */
    COPYRIGHT,
    /** An authority or a court ordered it. */
    LEGAL_ORDER,
    /** It should never have been published. */
    OTHER
}
