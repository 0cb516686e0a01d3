package vn.toasoan.review.reviewcase;

import static vn.toasoan.review.reviewcase.CaseState.APPROVED;
import static vn.toasoan.review.reviewcase.CaseState.CANCELLED;
import static vn.toasoan.review.reviewcase.CaseState.OPEN;
import static vn.toasoan.review.reviewcase.CaseState.REFUSED;
import static vn.toasoan.review.reviewcase.CaseState.RETURNED;
import static vn.toasoan.review.reviewcase.Guard.ANSWER_ALLOWED;
import static vn.toasoan.review.reviewcase.Guard.APPROVER;
import static vn.toasoan.review.reviewcase.Guard.ASSIGNEE_LAWFUL;
import static vn.toasoan.review.reviewcase.Guard.BOARD_STEP;
import static vn.toasoan.review.reviewcase.Guard.CLAIMED;
import static vn.toasoan.review.reviewcase.Guard.EXPECTED_VERSION;
import static vn.toasoan.review.reviewcase.Guard.FIELDS_FILLED;
import static vn.toasoan.review.reviewcase.Guard.GATES_MET;
import static vn.toasoan.review.reviewcase.Guard.HOLDS_CLAIM;
import static vn.toasoan.review.reviewcase.Guard.IS_PRINCIPAL;
import static vn.toasoan.review.reviewcase.Guard.JUDGED_HASH;
import static vn.toasoan.review.reviewcase.Guard.MAY_ANSWER;
import static vn.toasoan.review.reviewcase.Guard.MAY_ASSIGN;
import static vn.toasoan.review.reviewcase.Guard.NAMES_APPROVAL;
import static vn.toasoan.review.reviewcase.Guard.NOT_CLAIMED_BY_OTHER;
import static vn.toasoan.review.reviewcase.Guard.NOT_OWN_ARTICLE;
import static vn.toasoan.review.reviewcase.Guard.NOT_TWICE;
import static vn.toasoan.review.reviewcase.Guard.OTHER_TOPIC;
import static vn.toasoan.review.reviewcase.Guard.REASON_GIVEN;
import static vn.toasoan.review.reviewcase.Guard.REVERSIBLE;
import static vn.toasoan.review.reviewcase.Guard.STEP_ADVISES;
import static vn.toasoan.review.reviewcase.Guard.STEP_DECIDES;
import static vn.toasoan.review.reviewcase.Guard.STEP_READY;
import static vn.toasoan.review.reviewcase.Guard.TAKES_ONE;
import static vn.toasoan.review.reviewcase.Guard.WORDS_ONLY;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import vn.toasoan.review.problem.Refusal;

/**
 * The life of a case as a table, and the one function that executes it. The precondition on the version comes last:
 * what would be refused anyway is told as that refusal (RFC 9110, 13.2.1), with what happened meanwhile.
 */
final class Transitions {

    private static final Set<CaseState> RUNNING = EnumSet.of(OPEN);
    private static final Set<CaseState> CLOSED = EnumSet.complementOf(EnumSet.of(OPEN));
    private static final Set<CaseState> DECIDED = EnumSet.of(APPROVED, RETURNED, REFUSED);
    private static final Effect NOTHING = (reviewCase, attempt) -> List.of();

    private static final List<Guard> TO_APPROVE = List.of(
            STEP_READY,
            NOT_OWN_ARTICLE,
            APPROVER,
            STEP_DECIDES,
            NOT_CLAIMED_BY_OTHER,
            NOT_TWICE,
            GATES_MET,
            FIELDS_FILLED,
            JUDGED_HASH,
            EXPECTED_VERSION);
    private static final List<Guard> TO_SEND_BACK = List.of(
            STEP_READY,
            NOT_OWN_ARTICLE,
            APPROVER,
            STEP_DECIDES,
            NOT_CLAIMED_BY_OTHER,
            JUDGED_HASH,
            REASON_GIVEN,
            EXPECTED_VERSION);
    private static final List<Guard> TO_RECOMMEND = List.of(
            STEP_READY, NOT_OWN_ARTICLE, APPROVER, STEP_ADVISES, NOT_CLAIMED_BY_OTHER, JUDGED_HASH, EXPECTED_VERSION);
    private static final List<Guard> TO_ANSWER = List.of(NOT_OWN_ARTICLE, MAY_ANSWER, ANSWER_ALLOWED, EXPECTED_VERSION);
    private static final List<Guard> TO_CLAIM =
            List.of(STEP_READY, NOT_OWN_ARTICLE, APPROVER, TAKES_ONE, NOT_CLAIMED_BY_OTHER, EXPECTED_VERSION);
    private static final List<Guard> TO_RELEASE =
            List.of(STEP_READY, NOT_OWN_ARTICLE, CLAIMED, HOLDS_CLAIM, EXPECTED_VERSION);
    private static final List<Guard> TO_ASSIGN =
            List.of(STEP_READY, NOT_OWN_ARTICLE, MAY_ASSIGN, ASSIGNEE_LAWFUL, REASON_GIVEN, EXPECTED_VERSION);
    private static final List<Guard> TO_AMEND = List.of(
            STEP_READY, NOT_OWN_ARTICLE, APPROVER, BOARD_STEP, NOT_CLAIMED_BY_OTHER, WORDS_ONLY, EXPECTED_VERSION);
    private static final List<Guard> TO_RETOPIC =
            List.of(NOT_OWN_ARTICLE, MAY_ANSWER, OTHER_TOPIC, REASON_GIVEN, EXPECTED_VERSION);
    private static final List<Guard> TO_REVERSE =
            List.of(NOT_OWN_ARTICLE, IS_PRINCIPAL, REVERSIBLE, NAMES_APPROVAL, REASON_GIVEN, EXPECTED_VERSION);

    static final List<Row> TABLE = List.of(
            new Row(CaseCommand.ANSWER_CHECKLIST, RUNNING, TO_ANSWER, Deciding::answer),
            new Row(CaseCommand.APPROVE, RUNNING, TO_APPROVE, Deciding::decide, OPEN, APPROVED),
            new Row(CaseCommand.REQUEST_CHANGES, RUNNING, TO_SEND_BACK, Deciding::decide, RETURNED),
            new Row(CaseCommand.REFUSE, RUNNING, TO_SEND_BACK, Deciding::decide, REFUSED),
            new Row(CaseCommand.RECOMMEND, RUNNING, TO_RECOMMEND, Deciding::recommend),
            new Row(CaseCommand.CLAIM, RUNNING, TO_CLAIM, StepWork::claim),
            new Row(CaseCommand.RELEASE, RUNNING, TO_RELEASE, StepWork::release),
            new Row(CaseCommand.ASSIGN, RUNNING, TO_ASSIGN, StepWork::assign),
            new Row(CaseCommand.AMEND, RUNNING, TO_AMEND, Amending::amend),
            new Row(CaseCommand.RETOPIC, RUNNING, TO_RETOPIC, Amending::retopic),
            new Row(CaseCommand.REVERSE, RUNNING, TO_REVERSE, Deciding::reverse),
            new Row(CaseCommand.REVERSE, EnumSet.of(APPROVED), TO_REVERSE, Deciding::reverse, RETURNED),
            new Row(CaseCommand.WITHDRAW, RUNNING, List.of(), Deciding::cancel, CANCELLED),
            new Row(CaseCommand.WITHDRAW, DECIDED, List.of(), Deciding::rejectWithdrawal),
            new Row(CaseCommand.WITHDRAW, EnumSet.of(CANCELLED), List.of(), NOTHING),
            new Row(CaseCommand.SUPERSEDE, RUNNING, List.of(), Deciding::cancel, CANCELLED),
            new Row(CaseCommand.SUPERSEDE, CLOSED, List.of(), NOTHING),
            new Row(CaseCommand.REASSIGN, RUNNING, List.of(), StepWork::reassign),
            new Row(CaseCommand.REASSIGN, CLOSED, List.of(), NOTHING),
            new Row(CaseCommand.TIME_PASSES, RUNNING, List.of(), StepWork::timePasses),
            new Row(CaseCommand.TIME_PASSES, CLOSED, List.of(), NOTHING));

    /** Changes the case and returns what happened; called only if every guard holds. */
    private interface Effect extends BiFunction<ReviewCase, Attempt, List<CaseEvent>> {}

    /** @param to the states it may lead to; empty where the state stays as it is */
    record Row(CaseCommand command, Set<CaseState> from, List<Guard> guards, Effect effect, Set<CaseState> to) {

        Row(CaseCommand command, Set<CaseState> from, List<Guard> guards, Effect effect, CaseState... to) {
            this(command, from, guards, effect, Set.of(to));
        }
    }

    private Transitions() {}

    static List<CaseEvent> execute(Attempt attempt) {
        Row row = rowFor(attempt).orElseThrow(() -> WhatHappened.wrongState(attempt.target(), Guard.CASE_OPEN));
        for (Guard guard : row.guards()) {
            Optional<Refusal> refusal = guard.check(attempt);
            if (refusal.isPresent()) {
                throw refusal.get();
            }
        }
        return row.effect().apply(attempt.target(), attempt);
    }

    /** Why the command isn't possible now, whatever would be sent with it; empty where it is. */
    static Optional<Refusal> obstacle(Attempt attempt) {
        return rowFor(attempt)
                .map(row -> row.guards().stream()
                        .filter(guard -> !guard.aboutRequest())
                        .flatMap(guard -> guard.check(attempt).stream())
                        .findFirst())
                .orElseGet(() -> Optional.of(WhatHappened.wrongState(attempt.target(), Guard.CASE_OPEN)));
    }

    private static Optional<Row> rowFor(Attempt attempt) {
        return TABLE.stream()
                .filter(row -> row.command() == attempt.command().kind())
                .filter(row -> row.from().contains(attempt.target().state()))
                .findFirst();
    }
}
