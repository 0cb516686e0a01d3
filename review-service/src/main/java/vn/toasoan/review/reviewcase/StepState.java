package vn.toasoan.review.reviewcase;

/** Where a step stands. {@code VOID}: the case ended before it was decided. */
public enum StepState {
    WAITING,
    READY,
    DECIDED,
    VOID
}
