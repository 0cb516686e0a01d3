package vn.toasoan.review.reviewcase;

/** Why a step has to be decided again, or came into a running case. */
public enum ReopenReason {
    /** The content was changed after its approval, which was bound to what had been judged. */
    CONTENT_CHANGED,
    /** The article belongs to another topic now, whose route asks for it. */
    TOPIC_CHANGED,
    /** The principal took its approval back. */
    REVERSED
}
