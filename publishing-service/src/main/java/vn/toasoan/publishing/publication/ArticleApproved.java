package vn.toasoan.publishing.publication;

import java.time.Instant;
import java.util.Objects;

/** The part of review's event that publishing reads. */
record ArticleApproved(ApprovedRevision approvedRevision, Instant publishAt, String publicNote, Instant approvedAt) {

    ArticleApproved {
        Objects.requireNonNull(approvedRevision, "approvedRevision");
        Objects.requireNonNull(approvedAt, "approvedAt");
    }

    Approval approval() {
        return new Approval(approvedRevision, publishAt, publicNote, approvedAt);
    }
}
