package vn.toasoan.publishing.publication;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

/**
 * The reviewers' leave to publish.
 *
 * @param publishAt not before this moment; null for at once
 * @param publicNote what a correcting revision corrects, in words for the reader; null for a first publication
 */
record Approval(ApprovedRevision revision, Instant publishAt, String publicNote, Instant approvedAt) {

    Approval {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(approvedAt, "approvedAt");
    }

    /** The same without these pictures; a reader learns that one is gone, whatever else was corrected. */
    Approval without(Collection<UUID> mediaIds) {
        return new Approval(revision.without(mediaIds), publishAt, publicNote, approvedAt);
    }

    boolean isForLaterThan(Instant now) {
        return publishAt != null && publishAt.isAfter(now);
    }
}
