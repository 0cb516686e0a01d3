package vn.toasoan.review.checklist;

/** {@code YES}: the gate's requirement is met. */
public enum Answer {
    YES,
    NO,
    NOT_APPLICABLE
}
