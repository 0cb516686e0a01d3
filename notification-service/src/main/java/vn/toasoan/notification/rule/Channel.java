package vn.toasoan.notification.rule;

/** A way to reach a person. */
public enum Channel {
    EMAIL,
    /** The inbox of the front-ends and its live stream. Nothing leaves the school. */
    APP,
    ZALO
}
