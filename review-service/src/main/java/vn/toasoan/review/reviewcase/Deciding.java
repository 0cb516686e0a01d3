package vn.toasoan.review.reviewcase;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.toasoan.review.checklist.ChecklistAnswer;
import vn.toasoan.review.checklist.GateAnswer;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.routing.Route;

/** What decisions, advice, answers and cancellations do to a case, once every guard holds. */
final class Deciding {

    private Deciding() {}

    static List<CaseEvent> decide(ReviewCase on, Attempt attempt) {
        ReviewStep step = attempt.step().orElseThrow();
        Decision decision = record(
                on, attempt, step, attempt.verdict(), attempt.mandateFor(step).orElseThrow());
        if (decision.type() != DecisionType.APPROVE || attempt.satisfied(step)) {
            step.decided(attempt.now());
        }
        on.close(attempt.now());
        List<CaseEvent> events = new ArrayList<>();
        events.add(CaseEvents.recorded(on, decision));
        events.addAll(
                switch (on.state()) {
                    case RETURNED -> List.of(CaseEvents.changesRequested(on, decision));
                    case REFUSED -> List.of(CaseEvents.refused(on, decision));
                    case APPROVED -> List.of(CaseEvents.approved(on, attempt.moment()));
                    case OPEN, CANCELLED -> on.advance(attempt);
                });
        return events;
    }

    static List<CaseEvent> recommend(ReviewCase on, Attempt attempt) {
        ReviewStep step = attempt.step().orElseThrow();
        Decision advice = record(
                on, attempt, step, attempt.verdict(), attempt.mandateFor(step).orElseThrow());
        if (attempt.takesOne(step)) {
            step.decided(attempt.now());
        }
        return List.of(CaseEvents.recorded(on, advice));
    }

    /** Of one approval, which opens its step again; or of the approved article, which goes back to its author. */
    static List<CaseEvent> reverse(ReviewCase on, Attempt attempt) {
        Command.Reverse command = (Command.Reverse) attempt.command();
        boolean whole = on.state() == CaseState.APPROVED;
        Decision reversed = reversed(on, whole ? null : command.decisionId());
        ReviewStep step = on.steps().stream()
                .filter(candidate -> candidate.id().equals(reversed.stepId()))
                .findFirst()
                .orElseThrow();
        Decision reversal = record(
                on,
                attempt,
                step,
                Decision.Verdict.reverse(whole ? null : reversed.id(), command.reason()),
                new Decision.Mandate(Route.LAST_RESORT, null));
        List<CaseEvent> events = new ArrayList<>();
        events.add(CaseEvents.recorded(on, reversal));
        if (whole) {
            on.close(attempt.now());
            events.add(CaseEvents.reversed(on, reversal));
        } else if (step.state() == StepState.DECIDED && !attempt.satisfied(step)) {
            events.addAll(Reopening.from(on, attempt, List.of(step), ReopenReason.REVERSED));
        }
        return events;
    }

    static List<CaseEvent> answer(ReviewCase on, Attempt attempt) {
        on.changes();
        UUID person = attempt.caller().subject();
        boolean asPrincipal = attempt.caller().has(Route.LAST_RESORT);
        for (GateAnswer given : ((Command.AnswerChecklist) attempt.command()).answers()) {
            on.record(new ChecklistAnswer(
                    on.id(), given, person, asPrincipal, on.content().contentHash(), attempt.now()));
        }
        return List.of();
    }

    static List<CaseEvent> cancel(ReviewCase on, Attempt attempt) {
        on.changes();
        on.cancelled(attempt.now());
        on.close(attempt.now());
        return List.of(CaseEvents.cancelled(on, attempt));
    }

    static List<CaseEvent> rejectWithdrawal(ReviewCase on, Attempt attempt) {
        return List.of(CaseEvents.withdrawalRejected(on, attempt.now()));
    }

    static Decision record(
            ReviewCase on, Attempt attempt, ReviewStep step, Decision.Verdict verdict, Decision.Mandate mandate) {
        on.changes();
        Decision decision = new Decision(
                new Decision.Judged(
                        on.id(),
                        step.id(),
                        on.revision(),
                        on.content().contentHash(),
                        on.checklist(attempt.moment()).latest().stream()
                                .map(ChecklistAnswer::id)
                                .toList()),
                verdict,
                attempt.caller().subject(),
                mandate,
                attempt.now());
        on.record(decision);
        return decision;
    }

    /** @param decisionId null: the approval that came last */
    private static Decision reversed(ReviewCase on, UUID decisionId) {
        List<Decision> approvals = on.standingApprovals();
        return decisionId == null
                ? approvals.getLast()
                : approvals.stream()
                        .filter(approval -> approval.id().equals(decisionId))
                        .findFirst()
                        .orElseThrow();
    }
}
