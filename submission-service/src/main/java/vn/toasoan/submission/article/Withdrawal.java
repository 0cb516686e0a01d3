package vn.toasoan.submission.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The state of asking for a handed-in article back.
 *
 * @param requestedBy null where nothing is asked
 * @param requestedAt null where nothing is asked
 * @param reason may be null
 * @param rejection why review kept the article the last time it was asked for; null otherwise
 */
@Embeddable
record Withdrawal(
        @Column(name = "withdrawal_requested_by") String requestedBy,
        @Column(name = "withdrawal_requested_at") Instant requestedAt,
        @Column(name = "withdrawal_reason") String reason,
        @Column(name = "withdrawal_rejection") String rejection) {

    static final Withdrawal NONE = new Withdrawal(null, null, null, null);

    static Withdrawal requested(String by, Instant at, String reason) {
        return new Withdrawal(by, at, reason, null);
    }

    static Withdrawal rejected(String why) {
        return new Withdrawal(null, null, null, why);
    }

    boolean pending() {
        return requestedAt != null;
    }
}
