package vn.toasoan.notification.notice;

import java.util.List;
import java.util.UUID;

/** The fields that this service reads of review's events. */
final class ReviewEvents {

    record StepReady(UUID articleId, String role, List<String> assignedTo) {
        Facts facts() {
            return new Facts(null, null, null, null, null, null, role, assignedTo);
        }
    }

    record ChangesRequested(
            UUID articleId, String title, String team, List<String> authors, String submittedBy, String reason) {
        Facts facts() {
            return new Facts(title, team, authors, submittedBy, reason, null, null, null);
        }
    }

    record Approved(UUID articleId, ApprovedRevision approvedRevision) {
        Facts facts() {
            ApprovedRevision it = approvedRevision;
            return new Facts(it.title(), it.team(), it.authors(), it.submittedBy(), null, null, null, null);
        }
    }

    record ApprovedRevision(String title, String team, List<String> authors, String submittedBy) {}

    record Refused(UUID articleId, String title, String team, List<String> authors, String submittedBy, String reason) {
        Facts facts() {
            return new Facts(title, team, authors, submittedBy, reason, null, null, null);
        }
    }

    private ReviewEvents() {}
}
