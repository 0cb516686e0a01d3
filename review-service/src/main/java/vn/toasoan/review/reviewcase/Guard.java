package vn.toasoan.review.reviewcase;

import java.util.Optional;
import java.util.function.Function;
import vn.toasoan.review.problem.Refusal;

/** What must hold for a command; the name is what a refusal tells. */
enum Guard {
    /** Held by the table itself: the command has a row for the case's state. */
    CASE_OPEN(false, attempt -> Optional.empty()),
    STEP_READY(false, StepGuards::stepReady),
    NOT_OWN_ARTICLE(false, PersonGuards::notOwnArticle),
    APPROVER(false, PersonGuards::approver),
    /** The step's approvals count. */
    STEP_DECIDES(false, attempt -> StepGuards.advisory(attempt, false)),
    /** The step is asked for advice only. */
    STEP_ADVISES(false, attempt -> StepGuards.advisory(attempt, true)),
    /** One decision is enough for the step. */
    TAKES_ONE(false, StepGuards::takesOne),
    NOT_CLAIMED_BY_OTHER(false, StepGuards::notClaimedByOther),
    CLAIMED(false, StepGuards::claimed),
    HOLDS_CLAIM(false, PersonGuards::holdsClaim),
    NOT_TWICE(false, StepGuards::notTwice),
    BOARD_STEP(false, StepGuards::boardStep),
    MAY_ANSWER(false, PersonGuards::mayAnswer),
    MAY_ASSIGN(false, PersonGuards::mayAssign),
    IS_PRINCIPAL(false, PersonGuards::isPrincipal),
    REVERSIBLE(false, ContentGuards::reversible),
    GATES_MET(
            false,
            attempt -> attempt.target().checklist(attempt.moment()).obstacles().stream()
                    .findFirst()),
    FIELDS_FILLED(false, ContentGuards::fieldsFilled),
    NAMES_APPROVAL(true, ContentGuards::namesApproval),
    ASSIGNEE_LAWFUL(true, PersonGuards::assigneeLawful),
    JUDGED_HASH(true, ContentGuards::judgedHash),
    REASON_GIVEN(true, ContentGuards::reasonGiven),
    ANSWER_ALLOWED(true, ContentGuards::answerAllowed),
    OTHER_TOPIC(true, ContentGuards::otherTopic),
    WORDS_ONLY(true, ContentGuards::wordsOnly),
    EXPECTED_VERSION(true, ContentGuards::expectedVersion);

    private final boolean aboutRequest;
    private final Function<Attempt, Optional<Refusal>> check;

    Guard(boolean aboutRequest, Function<Attempt, Optional<Refusal>> check) {
        this.aboutRequest = aboutRequest;
        this.check = check;
    }

    /** Judges what the caller sends, and so says nothing about whether the command is possible at all. */
    boolean aboutRequest() {
        return aboutRequest;
    }

    Optional<Refusal> check(Attempt attempt) {
        return check.apply(attempt);
    }
}
