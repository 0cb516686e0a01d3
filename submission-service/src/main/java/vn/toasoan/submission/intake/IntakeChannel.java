package vn.toasoan.submission.intake;

/** How an item reached the school. */
public enum IntakeChannel {
    EMAIL,
    /** A staff group that no machine can read: recorded by a clerk, with a screenshot. */
    ZALO
}
