package vn.toasoan.review.desk;

import vn.toasoan.review.reviewcase.CaseCommand;

/** What a person can do to a case; the commands that only events and the clock give are none of theirs. */
enum Action {
    ANSWER_CHECKLIST,
    APPROVE,
    REQUEST_CHANGES,
    REFUSE,
    RECOMMEND,
    CLAIM,
    RELEASE,
    ASSIGN,
    AMEND,
    RETOPIC,
    REVERSE;

    static Action of(CaseCommand command) {
        if (!command.isPersons()) {
            throw new IllegalArgumentException(command + " is no person's");
        }
        return valueOf(command.name());
    }
}
