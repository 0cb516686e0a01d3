package vn.toasoan.notification.rule;

/** A way to reach a person. */
public enum Channel {
    EMAIL(true),
    /** The inbox of the front-ends and its live stream. Nothing leaves the school. */
    APP(true),
    ZALO(false);

    private final boolean repeatable;

    Channel(boolean repeatable) {
        this.repeatable = repeatable;
    }

    /** Whether a reader can tell a second copy for what it is, so that one of unknown fate may be sent again. */
    public boolean repeatable() {
        return repeatable;
    }
}
