package vn.toasoan.submission.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The fields of {@code review.article.v1} that are read here. */
final class ReviewEvents {

    private ReviewEvents() {}

    record ReviewOpened(
            UUID articleId, String caseId, int revision, long caseVersion, Instant openedAt, List<RouteStep> route) {}

    /** @param mode {@code ANY} or {@code ALL} holders of the role decide */
    record RouteStep(String stepId, int order, String role, String mode, String label) {}

    /**
     * @param assignedTo null where any holder of the role may take it
     * @param fallbackReason null in the normal case
     */
    record ReviewStepReady(
            UUID articleId,
            String caseId,
            int revision,
            long caseVersion,
            String stepId,
            int order,
            String role,
            List<String> assignedTo,
            String fallbackReason,
            Instant readyAt) {}

    record ReviewDecisionRecorded(
            UUID articleId,
            String caseId,
            int revision,
            long caseVersion,
            String decisionId,
            String stepId,
            String type,
            String actingRole) {}

    record ChangesRequested(
            UUID articleId,
            String caseId,
            int revision,
            long caseVersion,
            String stepId,
            String decisionId,
            String reason,
            Instant decidedAt) {}

    record ArticleApproved(UUID articleId, String caseId, int revision, long caseVersion, Instant approvedAt) {}

    record ArticleRefused(
            UUID articleId,
            String caseId,
            int revision,
            long caseVersion,
            String decisionId,
            String reason,
            Instant refusedAt) {}

    /**
     * @param cause {@code WITHDRAWN}, or {@code SUPERSEDED} by a newer revision, with which the article goes on
     * @param reason may be null
     */
    record ReviewCancelled(
            UUID articleId,
            String caseId,
            int revision,
            long caseVersion,
            String cause,
            String reason,
            Instant cancelledAt) {

        boolean superseded() {
            return "SUPERSEDED".equals(cause);
        }
    }

    /** @param reason a code, for example {@code ALREADY_APPROVED} */
    record WithdrawalRejected(
            UUID articleId, String caseId, int revision, long caseVersion, String reason, Instant rejectedAt) {}

    /**
     * An approval does not stand any more.
     *
     * @param reversedAt null: when the event says it happened
     */
    record ApprovalReversed(
            UUID articleId, String caseId, int revision, long caseVersion, String reason, Instant reversedAt) {}

    /** The board's words, whole. */
    record AmendedRevision(String title, String summary, String body, String topic, List<AmendedImage> media) {}

    /**
     * @param caption may be null
     * @param credit may be null
     */
    record AmendedImage(UUID mediaId, String alt, String caption, String credit) {}

    /** @param note may be null */
    record ArticleAmended(
            UUID articleId,
            String caseId,
            int revision,
            long caseVersion,
            int amendment,
            AmendedRevision amendedRevision,
            String amendedBy,
            String note,
            Instant amendedAt) {}
}
