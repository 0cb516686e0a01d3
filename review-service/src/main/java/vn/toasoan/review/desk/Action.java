package vn.toasoan.review.desk;

import vn.toasoan.review.reviewcase.CaseCommand;

/** What a person can do to a case; the commands that only events give are none of theirs. */
enum Action {
    ANSWER_CHECKLIST,
    APPROVE,
    REQUEST_CHANGES,
    REFUSE;

    static Action of(CaseCommand command) {
        return switch (command) {
            case ANSWER_CHECKLIST -> ANSWER_CHECKLIST;
            case APPROVE -> APPROVE;
            case REQUEST_CHANGES -> REQUEST_CHANGES;
            case REFUSE -> REFUSE;
            case WITHDRAW, SUPERSEDE, REASSIGN -> throw new IllegalArgumentException(command + " is no person's");
        };
    }
}
