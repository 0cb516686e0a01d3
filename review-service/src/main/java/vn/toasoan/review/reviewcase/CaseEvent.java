package vn.toasoan.review.reviewcase;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.review.checklist.Answer;
import vn.toasoan.review.checklist.Gate;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.routing.FallbackReason;
import vn.toasoan.review.routing.Mode;

/**
 * What happened to a case, as it is told to the other services: the records are the events' data, their names the
 * events' names, and {@code contracts/events} describes them. Null fields are left out.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface CaseEvent {

    /** Which case, and its version after the event. */
    record Ref(UUID articleId, UUID caseId, int revision, long caseVersion) {}

    Ref of();

    record ReviewOpened(@JsonUnwrapped Ref of, Instant openedAt, List<Leg> route) implements CaseEvent {}

    record Leg(UUID stepId, int order, String role, Mode mode, String label) {}

    record ReviewStepReady(
            @JsonUnwrapped Ref of,
            UUID stepId,
            int order,
            String role,
            List<UUID> assignedTo,
            FallbackReason fallbackReason,
            Instant readyAt)
            implements CaseEvent {}

    record ReviewDecisionRecorded(
            @JsonUnwrapped Ref of,
            UUID decisionId,
            UUID stepId,
            DecisionType type,
            UUID decidedBy,
            String actingRole,
            String reason,
            FallbackReason fallbackReason,
            String judgedHash,
            Instant decidedAt)
            implements CaseEvent {}

    record ChangesRequested(
            @JsonUnwrapped Ref of,
            UUID stepId,
            UUID decisionId,
            UUID decidedBy,
            String reason,
            String team,
            String topic,
            String title,
            List<UUID> authors,
            UUID submittedBy,
            Instant decidedAt)
            implements CaseEvent {}

    record ArticleApproved(
            @JsonUnwrapped Ref of,
            Revision approvedRevision,
            List<ApprovedBy> decisions,
            List<Answered> checklist,
            Instant publishAt,
            String publicNote,
            Instant approvedAt)
            implements CaseEvent {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ApprovedBy(
            UUID decisionId,
            UUID stepId,
            DecisionType type,
            UUID decidedBy,
            String actingRole,
            String judgedHash,
            Instant decidedAt,
            FallbackReason fallbackReason) {}

    record Answered(Gate gate, Answer answer, UUID answeredBy, Instant answeredAt) {}

    record ArticleRefused(
            @JsonUnwrapped Ref of,
            UUID decisionId,
            UUID decidedBy,
            String reason,
            String team,
            String title,
            List<UUID> authors,
            UUID submittedBy,
            Instant refusedAt)
            implements CaseEvent {}

    record ReviewCancelled(@JsonUnwrapped Ref of, Cause cause, UUID cancelledBy, String reason, Instant cancelledAt)
            implements CaseEvent {}

    /** Why a case was closed without a decision. */
    enum Cause {
        WITHDRAWN,
        SUPERSEDED
    }

    record WithdrawalRejected(@JsonUnwrapped Ref of, Rejection reason, Instant rejectedAt) implements CaseEvent {}

    /** What had been decided before the request to withdraw was judged. */
    enum Rejection {
        ALREADY_APPROVED,
        ALREADY_RETURNED,
        ALREADY_REFUSED
    }
}
