package vn.toasoan.review.reviewcase;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.review.checklist.ChecklistAnswer;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.routing.Route;

/** What a case tells of itself, put into the words of its contract. */
final class CaseEvents {

    private CaseEvents() {}

    static CaseEvent opened(ReviewCase of, List<VoidedApproval> voided) {
        return new CaseEvent.ReviewOpened(
                of.ref(),
                of.openedAt(),
                of.steps().stream().map(CaseEvents::leg).toList(),
                voided(voided));
    }

    private static CaseEvent.Leg leg(ReviewStep step) {
        return new CaseEvent.Leg(
                step.id(),
                step.order(),
                step.role(),
                step.mode(),
                step.label(),
                step.quorum(),
                step.person(),
                onlyTrue(step.advisory()));
    }

    private static List<CaseEvent.Voided> voided(List<VoidedApproval> approvals) {
        return approvals.isEmpty()
                ? null
                : approvals.stream()
                        .map(one -> new CaseEvent.Voided(
                                one.decisionId(), one.revision(), one.label(), one.decidedBy(), one.changed()))
                        .toList();
    }

    static CaseEvent ready(ReviewCase of, ReviewStep step) {
        return new CaseEvent.ReviewStepReady(
                of.ref(),
                step.id(),
                step.order(),
                step.role(),
                people(step),
                step.assignment().reason(),
                step.readyAt(),
                step.dueAt(),
                onlyTrue(step.advisory()),
                step.reopenedBecause());
    }

    static CaseEvent claimed(ReviewCase of, ReviewStep step, Instant at) {
        return new CaseEvent.ReviewStepClaimed(of.ref(), step.id(), step.claimedBy(), at, step.claimedUntil());
    }

    /** @param by null where the claim ran out */
    static CaseEvent released(ReviewCase of, ReviewStep step, UUID by, Instant at) {
        return new CaseEvent.ReviewStepReleased(of.ref(), step.id(), by, at);
    }

    static CaseEvent overdue(ReviewCase of, ReviewStep step, Attempt attempt) {
        return new CaseEvent.ReviewStepOverdue(
                of.ref(),
                step.id(),
                step.order(),
                step.role(),
                step.label(),
                people(step),
                step.claimAt(attempt.now()).orElse(null),
                step.readyAt(),
                step.dueAt(),
                step.escalation(),
                step.openToPrincipal() ? Route.LAST_RESORT : null,
                attempt.now());
    }

    private static List<UUID> people(ReviewStep step) {
        List<UUID> people = step.assignment().people();
        return people.isEmpty() ? null : people;
    }

    private static Boolean onlyTrue(boolean holds) {
        return holds ? true : null;
    }

    static CaseEvent amended(
            ReviewCase of, Attempt attempt, String note, Set<Change> changed, List<VoidedApproval> lost) {
        return new CaseEvent.ArticleAmended(
                of.ref(),
                of.content().amendment(),
                of.content(),
                attempt.caller().subject(),
                note,
                List.copyOf(changed),
                voided(lost),
                attempt.now());
    }

    static CaseEvent recorded(ReviewCase of, Decision decision) {
        return new CaseEvent.ReviewDecisionRecorded(
                of.ref(),
                decision.id(),
                decision.stepId(),
                decision.type(),
                decision.decidedBy(),
                decision.actingRole(),
                decision.reason(),
                decision.fallbackReason(),
                decision.judgedHash(),
                decision.advice(),
                decision.reverses(),
                decision.topic(),
                decision.carriedFrom(),
                checklist(of, decision),
                decision.decidedAt());
    }

    /** A decision carried over rests on answers of the case it was made in, which told them. */
    private static List<CaseEvent.Answered> checklist(ReviewCase of, Decision decision) {
        List<CaseEvent.Answered> answers = of.answers().stream()
                .filter(given -> decision.answers().contains(given.id()))
                .map(CaseEvents::answered)
                .toList();
        return answers.isEmpty() ? null : answers;
    }

    private static CaseEvent.Answered answered(ChecklistAnswer given) {
        return new CaseEvent.Answered(given.gate(), given.answer(), given.answeredBy(), given.answeredAt());
    }

    static CaseEvent changesRequested(ReviewCase of, Decision decision) {
        Revision judged = of.content();
        return new CaseEvent.ChangesRequested(
                of.ref(),
                decision.stepId(),
                decision.id(),
                decision.decidedBy(),
                decision.reason(),
                judged.team(),
                judged.topic(),
                judged.title(),
                judged.authors(),
                judged.submittedBy(),
                decision.decidedAt());
    }

    static CaseEvent refused(ReviewCase of, Decision decision) {
        Revision judged = of.content();
        return new CaseEvent.ArticleRefused(
                of.ref(),
                decision.id(),
                decision.decidedBy(),
                decision.reason(),
                judged.team(),
                judged.title(),
                judged.authors(),
                judged.submittedBy(),
                decision.decidedAt());
    }

    static CaseEvent reversed(ReviewCase of, Decision reversal) {
        Revision approved = of.content();
        return new CaseEvent.ApprovalReversed(
                of.ref(),
                reversal.id(),
                reversal.decidedBy(),
                reversal.reason(),
                reversal.judgedHash(),
                approved.team(),
                approved.title(),
                approved.authors(),
                approved.submittedBy(),
                reversal.decidedAt());
    }

    static CaseEvent approved(ReviewCase of, Moment moment) {
        return new CaseEvent.ArticleApproved(
                of.ref(),
                of.content(),
                of.standingApprovals().stream().map(CaseEvents::approvedBy).toList(),
                of.checklist(moment).latest().stream().map(CaseEvents::answered).toList(),
                of.publishAt(),
                of.publicNote(),
                moment.at());
    }

    private static CaseEvent.ApprovedBy approvedBy(Decision decision) {
        return new CaseEvent.ApprovedBy(
                decision.id(),
                decision.stepId(),
                decision.type(),
                decision.decidedBy(),
                decision.actingRole(),
                decision.judgedHash(),
                decision.decidedAt(),
                decision.fallbackReason());
    }

    static CaseEvent cancelled(ReviewCase of, Attempt attempt) {
        return switch (attempt.command()) {
            case Command.Withdraw asked ->
                new CaseEvent.ReviewCancelled(
                        of.ref(), CaseEvent.Cause.WITHDRAWN, asked.requestedBy(), asked.reason(), attempt.now());
            case Command.Supersede newer ->
                new CaseEvent.ReviewCancelled(of.ref(), CaseEvent.Cause.SUPERSEDED, newer.by(), null, attempt.now());
            case Command other -> throw new IllegalArgumentException(other.kind() + " cancels nothing");
        };
    }

    static CaseEvent withdrawalRejected(ReviewCase of, Instant at) {
        CaseEvent.Rejection reason = switch (of.state()) {
            case APPROVED -> CaseEvent.Rejection.ALREADY_APPROVED;
            case RETURNED -> CaseEvent.Rejection.ALREADY_RETURNED;
            case REFUSED -> CaseEvent.Rejection.ALREADY_REFUSED;
            case OPEN, CANCELLED -> throw new IllegalStateException("Nothing was decided: " + of.state());
        };
        return new CaseEvent.WithdrawalRejected(of.ref(), reason, at);
    }
}
