package vn.toasoan.archive.record.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The intent to make one edition a record. Whoever holds the lease's token works on it; a worker that was paused past its
 * lease finds another token and changes nothing.
 */
@Entity
@Table(name = "filing")
class Filing {

    /** Longer than any single step between two renewals, short enough for a restart not to be noticed. */
    static final Duration LEASE = Duration.ofSeconds(25);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    @Id
    @Column(name = "record_id")
    UUID recordId;

    @Version
    long version;

    String source;

    @Column(name = "article_id")
    UUID articleId;

    int edition;

    @Column(name = "event_id")
    UUID eventId;

    /** The edition as RFC 8785 JSON; null once it lies in the store. */
    String data;

    @Column(name = "data_sha256")
    String dataSha256;

    @Enumerated(EnumType.STRING)
    FilingState state;

    @Enumerated(EnumType.STRING)
    FilingProblem problem;

    int attempts;

    @Column(name = "received_at")
    Instant receivedAt;

    @Column(name = "next_try_at")
    Instant nextTryAt;

    @Column(name = "raised_at")
    Instant raisedAt;

    @Column(name = "lease_token")
    UUID leaseToken;

    @Column(name = "lease_until")
    Instant leaseUntil;

    protected Filing() {}

    Filing(
            UUID recordId,
            String source,
            UUID articleId,
            int edition,
            UUID eventId,
            String data,
            String sha256,
            Instant now) {
        this.recordId = recordId;
        this.source = source;
        this.articleId = articleId;
        this.edition = edition;
        this.eventId = eventId;
        this.data = data;
        this.dataSha256 = sha256;
        this.state = FilingState.WAITING;
        this.receivedAt = now;
        this.nextTryAt = now;
    }

    /** Hands the filing to whoever knows the token. */
    void claim(UUID token, Instant now) {
        if (state == FilingState.FILED || (leaseUntil != null && leaseUntil.isAfter(now))) {
            throw new IllegalStateException("Filing of " + recordId + " is " + state + ", lease until " + leaseUntil);
        }
        attempts++;
        leaseToken = token;
        leaseUntil = now.plus(LEASE);
    }

    boolean isHeldBy(UUID token) {
        return state != FilingState.FILED && token.equals(leaseToken);
    }

    void renew(Instant now) {
        leaseUntil = now.plus(LEASE);
    }

    void filed() {
        state = FilingState.FILED;
        data = null;
        problem = null;
        release();
    }

    /**
     * Notes a failed attempt and when to try again.
     *
     * @param jitter from 0 to 1, so that many filings that failed together don't come back together
     * @return whether this raises it, which happens once
     */
    boolean failed(FilingProblem why, Instant now, double jitter) {
        problem = why;
        nextTryAt = now.plus(wait(attempts, jitter));
        release();
        if (state == FilingState.RAISED || !why.isRaisedAfter(attempts)) {
            return false;
        }
        state = FilingState.RAISED;
        raisedAt = now;
        return true;
    }

    /** Doubles from one second to five minutes; up to a fifth more by jitter. */
    static Duration wait(int attempts, double jitter) {
        long doubled = FIRST_WAIT.toMillis() << Math.min(Math.max(attempts - 1, 0), DOUBLINGS);
        long bounded = Math.min(doubled, LONGEST_WAIT.toMillis());
        return Duration.ofMillis(bounded + (long) (bounded * 0.2 * jitter));
    }

    private void release() {
        leaseToken = null;
        leaseUntil = null;
    }
}
