package vn.toasoan.review.reviewcase;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.toasoan.review.checklist.GateAnswer;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.problem.Refusal.Kind;
import vn.toasoan.review.routing.Route;

/** What must hold for a command; the name is what a refusal tells. */
enum Guard {
    /** Held by the table itself: the command has a row for the case's state. */
    CASE_OPEN(false, attempt -> Optional.empty()),
    STEP_READY(false, Guard::stepReady),
    NOT_OWN_ARTICLE(false, Guard::notOwnArticle),
    APPROVER(false, Guard::approver),
    NOT_TWICE(false, Guard::notTwice),
    MAY_ANSWER(false, Guard::mayAnswer),
    GATES_MET(
            false, attempt -> attempt.target().checklist().obstacles().stream().findFirst()),
    JUDGED_HASH(true, Guard::judgedHash),
    REASON_GIVEN(true, Guard::reasonGiven),
    ANSWER_ALLOWED(true, Guard::answerAllowed),
    EXPECTED_VERSION(true, Guard::expectedVersion);

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

    private static Optional<Refusal> stepReady(Attempt attempt) {
        Optional<ReviewStep> step = attempt.step();
        if (step.isEmpty()) {
            return Optional.of(Refusal.of(Kind.UNKNOWN, "STEP_NOT_FOUND", STEP_READY.name()));
        }
        return unless(
                step.get().state() == StepState.READY,
                () -> WhatHappened.wrongState(attempt.target(), STEP_READY)
                        .with("stepState", step.get().state()));
    }

    private static Optional<Refusal> notOwnArticle(Attempt attempt) {
        return unless(
                !attempt.target().own().contains(attempt.caller().subject()),
                () -> Refusal.of(Kind.FORBIDDEN, "CONFLICT_OF_INTEREST", NOT_OWN_ARTICLE.name()));
    }

    private static Optional<Refusal> approver(Attempt attempt) {
        ReviewStep step = attempt.step().orElseThrow();
        return unless(
                attempt.mandateFor(step).isPresent(),
                () -> Refusal.of(Kind.FORBIDDEN, "NOT_APPROVER", APPROVER.name(), step.label())
                        .with("requiredRole", step.role()));
    }

    private static Optional<Refusal> notTwice(Attempt attempt) {
        ReviewStep step = attempt.step().orElseThrow();
        return unless(
                !attempt.target().approvedBy(step).contains(attempt.caller().subject())
                        || attempt.outstanding(step).isEmpty(),
                () -> Refusal.of(Kind.STATE, "ALREADY_DECIDED", NOT_TWICE.name()));
    }

    private static Optional<Refusal> mayAnswer(Attempt attempt) {
        boolean reviewer = attempt.caller().has(Route.LAST_RESORT)
                || attempt.target().steps().stream()
                        .anyMatch(step -> attempt.mandateFor(step).isPresent());
        return unless(reviewer, () -> Refusal.of(Kind.FORBIDDEN, "NOT_REVIEWER", MAY_ANSWER.name()));
    }

    private static Optional<Refusal> judgedHash(Attempt attempt) {
        String judged = ((Command.Decide) attempt.command()).judgedHash();
        String current = attempt.target().content().contentHash();
        return unless(
                judged == null || judged.equals(current),
                () -> Refusal.of(Kind.STATE, "HASH_MISMATCH", JUDGED_HASH.name())
                        .with("contentHash", current));
    }

    private static Optional<Refusal> reasonGiven(Attempt attempt) {
        String reason = attempt.verdict().reason();
        return unless(
                reason != null && !reason.isBlank(),
                () -> Refusal.of(Kind.CONTENT, "REASON_REQUIRED", REASON_GIVEN.name())
                        .at("/reason"));
    }

    private static Optional<Refusal> answerAllowed(Attempt attempt) {
        List<GateAnswer> answers = ((Command.AnswerChecklist) attempt.command()).answers();
        for (int i = 0; i < answers.size(); i++) {
            Optional<Refusal> objection = attempt.target().checklist().objection(answers.get(i));
            if (objection.isPresent()) {
                return Optional.of(objection.get().at("/answers/" + i + "/answer"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> expectedVersion(Attempt attempt) {
        long seen = attempt.expectedVersion();
        return unless(seen == attempt.target().version(), () -> WhatHappened.stale(attempt.target(), seen));
    }

    private static Optional<Refusal> unless(boolean holds, Supplier<Refusal> refusal) {
        return holds ? Optional.empty() : Optional.of(refusal.get());
    }
}
