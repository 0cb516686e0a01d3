package vn.toasoan.submission.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import vn.toasoan.submission.identity.Caller;

/**
 * Who typed an article and when.
 *
 * @param receivedAt when it reached the school by mail or Zalo, which decides the month that its hand-in counts for; null
 *     where it was written here
 */
@Embeddable
record Origin(
        @Column(name = "created_by") String createdBy,
        @Column(name = "created_at") Instant createdAt,
        @Column(name = "received_at") Instant receivedAt) {

    static Origin here(Caller writer, Instant now) {
        return new Origin(writer.subject(), now, null);
    }
}
