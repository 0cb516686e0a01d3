package vn.toasoan.submission.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That a member offered the article to the lead of a team whose lead hands in.
 *
 * @param at null where it is not offered now
 * @param by null where it never was
 * @param answer why the lead did not choose it the last time; null otherwise
 */
@Embeddable
record Proposal(
        @Column(name = "proposed_at") Instant at,
        @Column(name = "proposed_by") String by,
        @Column(name = "proposal_answer") String answer) {

    static final Proposal NONE = new Proposal(null, null, null);

    static Proposal made(String by, Instant at) {
        return new Proposal(at, by, null);
    }

    Proposal declined(String why) {
        return new Proposal(null, by, why);
    }

    boolean pending() {
        return at != null;
    }
}
