package vn.toasoan.review.decision;

/** What may be decided about a case. Everything but an approval and advice needs a reason. */
public enum DecisionType {
    APPROVE,
    REQUEST_CHANGES,
    REFUSE,
    /** Advice of somebody who decides nothing. */
    RECOMMEND,
    /** The article belongs to another topic, and so to other approvers. */
    RETOPIC,
    /** The principal takes back an approval: of one step while the case is open, of the article once it is approved. */
    REVERSE
}
