package vn.toasoan.review.reviewcase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** What lists show and are filtered by, copied out of the content so that a list needn't read whole texts. */
@Embeddable
record Listing(
        int amendment,
        String contentHash,
        String title,
        String topic,
        @Column(updatable = false) String team,
        @Column(updatable = false) UUID[] authors,
        @Column(updatable = false) UUID submittedBy) {

    static Listing of(Revision content) {
        return new Listing(
                content.amendment(),
                content.contentHash(),
                content.title(),
                content.topic(),
                content.team(),
                content.authors().toArray(UUID[]::new),
                content.submittedBy());
    }
}
