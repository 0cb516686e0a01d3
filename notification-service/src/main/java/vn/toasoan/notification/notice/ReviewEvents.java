package vn.toasoan.notification.notice;

import java.util.List;
import java.util.UUID;

/** The fields that this service reads of review's events. Reasons are left where they were written (ADR 21). */
final class ReviewEvents {

    record StepReady(UUID articleId, String stepId, String role, List<String> assignedTo) {
        Facts facts() {
            return Facts.ofStep(role, assignedTo, stepId);
        }
    }

    record ChangesRequested(
            UUID articleId, int revision, String title, String team, List<String> authors, String submittedBy) {
        Facts facts() {
            return Facts.ofArticle(title, team, authors, submittedBy, "r" + revision);
        }
    }

    record Approved(UUID articleId, int revision, ApprovedRevision approvedRevision) {
        Facts facts() {
            ApprovedRevision it = approvedRevision;
            return Facts.ofArticle(it.title(), it.team(), it.authors(), it.submittedBy(), "r" + revision);
        }
    }

    record ApprovedRevision(String title, String team, List<String> authors, String submittedBy) {}

    record Refused(UUID articleId, int revision, String title, String team, List<String> authors, String submittedBy) {
        Facts facts() {
            return Facts.ofArticle(title, team, authors, submittedBy, "r" + revision);
        }
    }

    /** A reversal gives the article back like a return, but of the same revision: told apart from it. */
    record Reversed(UUID articleId, int revision, String title, String team, List<String> authors, String submittedBy) {
        Facts facts() {
            return Facts.ofArticle(title, team, authors, submittedBy, "reversed-r" + revision);
        }
    }

    /** Of ReviewCancelled and WithdrawalRejected: who wrote the article is known from its hand-in. */
    record OfRevision(UUID articleId, int revision) {
        Facts facts() {
            return Facts.ofArticle(null, null, null, null, "r" + revision);
        }
    }

    private ReviewEvents() {}
}
