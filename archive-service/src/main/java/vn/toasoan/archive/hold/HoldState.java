package vn.toasoan.archive.hold;

/** A proposed release does not release. */
public enum HoldState {
    ACTIVE,
    RELEASE_PROPOSED,
    RELEASED
}
