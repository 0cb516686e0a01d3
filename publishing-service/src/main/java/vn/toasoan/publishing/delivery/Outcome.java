package vn.toasoan.publishing.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the destination made of it.
 *
 * @param by {@code person:}, {@code office:} or {@code webhook}
 * @param reference number or message by which the destination can be asked
 * @param evidence hash of a file that shows it, where there is no URL
 */
@Embeddable
record Outcome(
        @Column(name = "outcome_at") Instant at,
        @Column(name = "outcome_by") String by,
        @Column(name = "outcome_reason") String reason,
        String reference,
        @Column(name = "posted_url") String postedUrl,
        @Column(name = "posted_on") LocalDate postedOn,
        String evidence) {

    static Outcome acknowledged(Instant at, String by, String reference) {
        return new Outcome(at, by, null, reference, null, null, null);
    }

    static Outcome declined(Instant at, String by, String reason) {
        return new Outcome(at, by, reason, null, null, null, null);
    }

    /** @param url null where only a file shows it */
    static Outcome posted(Instant at, String by, String url, LocalDate on, String evidence) {
        return new Outcome(at, by, null, null, url, on, evidence);
    }
}
