package vn.toasoan.review.reviewcase;

/** Where a case stands; everything but {@code OPEN} is final, a further hand-in opens a case of its own. */
public enum CaseState {
    OPEN,
    APPROVED,
    RETURNED,
    REFUSED,
    CANCELLED
}
