package vn.toasoan.review.reviewcase;

/** Where a step stands. {@code VOID}: the case ended, or went another way, before it was decided. */
public enum StepState {
    WAITING,
    READY,
    /** Ready, and somebody has taken it for a while. */
    CLAIMED,
    DECIDED,
    VOID
}
