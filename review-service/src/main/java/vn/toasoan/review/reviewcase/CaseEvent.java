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

    /** @param voidedApprovals of the revision before; null where none was lost */
    record ReviewOpened(@JsonUnwrapped Ref of, Instant openedAt, List<Leg> route, List<Voided> voidedApprovals)
            implements CaseEvent {}

    /** @param advisory true for a step that only advises; null for one that decides */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Leg(
            UUID stepId,
            int order,
            String role,
            Mode mode,
            String label,
            Integer quorum,
            UUID person,
            Boolean advisory) {}

    /** An approval that no longer counts, and what was changed since. */
    record Voided(UUID decisionId, int revision, String label, UUID decidedBy, List<String> changed) {}

    record ReviewStepReady(
            @JsonUnwrapped Ref of,
            UUID stepId,
            int order,
            String role,
            List<UUID> assignedTo,
            FallbackReason fallbackReason,
            Instant readyAt,
            Instant dueAt,
            Boolean advisory,
            ReopenReason reopenedBecause)
            implements CaseEvent {}

    record ReviewStepClaimed(
            @JsonUnwrapped Ref of, UUID stepId, UUID claimedBy, Instant claimedAt, Instant claimedUntil)
            implements CaseEvent {}

    /** @param releasedBy null where the claim ran out */
    record ReviewStepReleased(@JsonUnwrapped Ref of, UUID stepId, UUID releasedBy, Instant releasedAt)
            implements CaseEvent {}

    /**
     * @param escalation 1: its people are reminded; 2: the principal may decide it
     * @param escalatedTo the role that may decide it too; null at the first
     */
    record ReviewStepOverdue(
            @JsonUnwrapped Ref of,
            UUID stepId,
            int order,
            String role,
            String label,
            List<UUID> assignedTo,
            UUID claimedBy,
            Instant readyAt,
            Instant dueAt,
            int escalation,
            String escalatedTo,
            Instant noticedAt)
            implements CaseEvent {}

    /** @param checklist the answers that held when it was made; null where none did */
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
            DecisionType advice,
            UUID reverses,
            String topic,
            UUID carriedFrom,
            List<Answered> checklist,
            Instant decidedAt)
            implements CaseEvent {}

    /**
     * The desk changed words or topic of what was handed in.
     *
     * @param changed empty for white space alone
     * @param voidedApprovals null where none was lost
     */
    record ArticleAmended(
            @JsonUnwrapped Ref of,
            int amendment,
            Revision amendedRevision,
            UUID amendedBy,
            String note,
            List<Change> changed,
            List<Voided> voidedApprovals,
            Instant amendedAt)
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

    record ApprovalReversed(
            @JsonUnwrapped Ref of,
            UUID decisionId,
            UUID reversedBy,
            String reason,
            String contentHash,
            String team,
            String title,
            List<UUID> authors,
            UUID submittedBy,
            Instant reversedAt)
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

    /**
     * Somebody commented; the words stay in review.
     *
     * @param parentId null where it begins a thread
     * @param visibility AUTHOR or DESK
     */
    record ReviewCommented(
            @JsonUnwrapped Ref of,
            UUID commentId,
            UUID parentId,
            String visibility,
            UUID writtenBy,
            List<UUID> mentions,
            Instant writtenAt)
            implements CaseEvent {}
}
