package vn.toasoan.notification.gate;

/** How a person wants one category of notices by one channel. */
public enum Mode {
    IMMEDIATE,
    /** Once a day, at the person's own hour, all together. */
    DAILY,
    OFF
}
