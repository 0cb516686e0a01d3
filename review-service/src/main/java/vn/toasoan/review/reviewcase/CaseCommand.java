package vn.toasoan.review.reviewcase;

/** Everything that can be done to a case; the names of the first four are the API's {@code actions}. */
public enum CaseCommand {
    ANSWER_CHECKLIST,
    APPROVE,
    REQUEST_CHANGES,
    REFUSE,
    /** The author asks to take the article back. */
    WITHDRAW,
    /** A newer revision came in. */
    SUPERSEDE,
    /** The people changed: find anew to whom the ready steps go. */
    REASSIGN
}
