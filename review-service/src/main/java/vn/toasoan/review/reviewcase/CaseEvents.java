package vn.toasoan.review.reviewcase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.review.decision.Decision;

/** What a case tells of itself, put into the words of its contract. */
final class CaseEvents {

    private CaseEvents() {}

    static CaseEvent opened(ReviewCase of) {
        return new CaseEvent.ReviewOpened(
                of.ref(),
                of.openedAt(),
                of.steps().stream().map(CaseEvents::leg).toList());
    }

    private static CaseEvent.Leg leg(ReviewStep step) {
        return new CaseEvent.Leg(step.id(), step.order(), step.role(), step.mode(), step.label());
    }

    static CaseEvent ready(ReviewCase of, ReviewStep step) {
        List<UUID> people = step.assignment().people();
        return new CaseEvent.ReviewStepReady(
                of.ref(),
                step.id(),
                step.order(),
                step.role(),
                people.isEmpty() ? null : people,
                step.assignment().reason(),
                step.readyAt());
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
                decision.decidedAt());
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

    static CaseEvent approved(ReviewCase of, Instant at) {
        return new CaseEvent.ArticleApproved(
                of.ref(),
                of.content(),
                of.decisions().stream().map(CaseEvents::approvedBy).toList(),
                of.checklist().latest().stream()
                        .map(given -> new CaseEvent.Answered(
                                given.gate(), given.answer(), given.answeredBy(), given.answeredAt()))
                        .toList(),
                of.publishAt(),
                of.publicNote(),
                at);
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
