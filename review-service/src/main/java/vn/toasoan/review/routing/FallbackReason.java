package vn.toasoan.review.routing;

/** Why a step isn't decided by a holder of its role; stands in the decision record (design page 2, "Conflict"). */
public enum FallbackReason {
    /** Every holder of the role wrote, co-wrote or handed in the article; in a small school that is the sole one. */
    SOLE_HOLDER_IS_AUTHOR,
    /** Those who hold the role are known, and none of them is at work at this moment. */
    HOLDER_ABSENT,
    /** Nobody holds the role at this moment. */
    NO_HOLDER,
    /** Whoever should have decided let the due date and the reminder pass. */
    OVERDUE
}
