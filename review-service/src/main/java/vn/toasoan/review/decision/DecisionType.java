package vn.toasoan.review.decision;

/** What a reviewer may decide about a step. A return and a refusal need a reason. */
public enum DecisionType {
    APPROVE,
    REQUEST_CHANGES,
    REFUSE
}
