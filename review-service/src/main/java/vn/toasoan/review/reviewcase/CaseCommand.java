package vn.toasoan.review.reviewcase;

/** Everything that can be done to a case; the names of those that people give are the API's {@code actions}. */
public enum CaseCommand {
    ANSWER_CHECKLIST(true),
    APPROVE(true),
    REQUEST_CHANGES(true),
    REFUSE(true),
    RECOMMEND(true),
    CLAIM(true),
    RELEASE(true),
    ASSIGN(true),
    AMEND(true),
    RETOPIC(true),
    REVERSE(true),
    /** The author asks to take the article back. */
    WITHDRAW(false),
    /** A newer revision came in. */
    SUPERSEDE(false),
    /** The people changed: find anew to whom the ready steps go. */
    REASSIGN(false),
    /** A due date or the end of a claim has come. */
    TIME_PASSES(false);

    private final boolean persons;

    CaseCommand(boolean persons) {
        this.persons = persons;
    }

    /** Whether a person gives it, and not an event or the clock. */
    public boolean isPersons() {
        return persons;
    }
}
