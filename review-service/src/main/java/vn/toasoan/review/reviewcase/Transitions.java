package vn.toasoan.review.reviewcase;

import static vn.toasoan.review.reviewcase.CaseState.APPROVED;
import static vn.toasoan.review.reviewcase.CaseState.CANCELLED;
import static vn.toasoan.review.reviewcase.CaseState.OPEN;
import static vn.toasoan.review.reviewcase.CaseState.REFUSED;
import static vn.toasoan.review.reviewcase.CaseState.RETURNED;
import static vn.toasoan.review.reviewcase.Guard.ANSWER_ALLOWED;
import static vn.toasoan.review.reviewcase.Guard.APPROVER;
import static vn.toasoan.review.reviewcase.Guard.EXPECTED_VERSION;
import static vn.toasoan.review.reviewcase.Guard.GATES_MET;
import static vn.toasoan.review.reviewcase.Guard.JUDGED_HASH;
import static vn.toasoan.review.reviewcase.Guard.MAY_ANSWER;
import static vn.toasoan.review.reviewcase.Guard.NOT_OWN_ARTICLE;
import static vn.toasoan.review.reviewcase.Guard.NOT_TWICE;
import static vn.toasoan.review.reviewcase.Guard.REASON_GIVEN;
import static vn.toasoan.review.reviewcase.Guard.STEP_READY;

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

    private static final Set<CaseState> CLOSED = EnumSet.complementOf(EnumSet.of(OPEN));
    private static final Set<CaseState> DECIDED = EnumSet.of(APPROVED, RETURNED, REFUSED);
    private static final Effect NOTHING = (reviewCase, attempt) -> List.of();

    private static final List<Guard> TO_APPROVE =
            List.of(STEP_READY, NOT_OWN_ARTICLE, APPROVER, NOT_TWICE, GATES_MET, JUDGED_HASH, EXPECTED_VERSION);
    private static final List<Guard> TO_SEND_BACK =
            List.of(STEP_READY, NOT_OWN_ARTICLE, APPROVER, JUDGED_HASH, REASON_GIVEN, EXPECTED_VERSION);
    private static final List<Guard> TO_ANSWER = List.of(NOT_OWN_ARTICLE, MAY_ANSWER, ANSWER_ALLOWED, EXPECTED_VERSION);

    private static final List<Row> TABLE = List.of(
            new Row(CaseCommand.ANSWER_CHECKLIST, EnumSet.of(OPEN), TO_ANSWER, ReviewCase::answer),
            new Row(CaseCommand.APPROVE, EnumSet.of(OPEN), TO_APPROVE, ReviewCase::decide),
            new Row(CaseCommand.REQUEST_CHANGES, EnumSet.of(OPEN), TO_SEND_BACK, ReviewCase::decide),
            new Row(CaseCommand.REFUSE, EnumSet.of(OPEN), TO_SEND_BACK, ReviewCase::decide),
            new Row(CaseCommand.WITHDRAW, EnumSet.of(OPEN), List.of(), ReviewCase::cancel),
            new Row(CaseCommand.WITHDRAW, DECIDED, List.of(), ReviewCase::rejectWithdrawal),
            new Row(CaseCommand.WITHDRAW, EnumSet.of(CANCELLED), List.of(), NOTHING),
            new Row(CaseCommand.SUPERSEDE, EnumSet.of(OPEN), List.of(), ReviewCase::cancel),
            new Row(CaseCommand.SUPERSEDE, CLOSED, List.of(), NOTHING),
            new Row(CaseCommand.REASSIGN, EnumSet.of(OPEN), List.of(), ReviewCase::reassign),
            new Row(CaseCommand.REASSIGN, CLOSED, List.of(), NOTHING));

    /** Changes the case and returns what happened; called only if every guard holds. */
    private interface Effect extends BiFunction<ReviewCase, Attempt, List<CaseEvent>> {}

    private record Row(CaseCommand command, Set<CaseState> from, List<Guard> guards, Effect effect) {}

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
