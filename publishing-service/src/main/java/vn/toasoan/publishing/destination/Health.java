package vn.toasoan.publishing.destination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * How deliveries to a destination have been going. The breaker opens after some failures in a row: what is due then waits,
 * longer each time, and one try decides whether it closes again. Nothing is ever dropped.
 */
@Entity
@Table(name = "destination_health")
public class Health {

    /** Where the breaker stands. */
    public enum Breaker {
        CLOSED,
        OPEN,
        /** The next delivery is the test. */
        HALF_OPEN
    }

    /**
     * @param failures in a row that open the breaker
     * @param pause the first one; each further failure doubles it
     * @param longest pause
     * @param disableAfter webhooks that have failed for so long are switched off
     */
    public record Policy(int failures, Duration pause, Duration longest, Duration disableAfter) {}

    @Id
    private String code;

    private int failures;

    @Column(name = "open_until")
    private Instant openUntil;

    @Column(name = "failing_since")
    private Instant failingSince;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "disabled_for")
    private String disabledFor;

    protected Health() {}

    /** Something arrived: all is well again. */
    public void succeeded() {
        failures = 0;
        openUntil = null;
        failingSince = null;
    }

    /** The destination did not take what was sent, for a reason that may pass. */
    public void failed(Policy policy, Instant now) {
        failures++;
        failingSince = failingSince == null ? now : failingSince;
        if (failures >= policy.failures()) {
            int doublings = Math.min(16, failures - policy.failures());
            long millis = Math.min(policy.longest().toMillis(), policy.pause().toMillis() << doublings);
            openUntil = now.plusMillis(millis);
        }
    }

    /** The destination asked to be left alone: for everything that waits, not for one delivery alone. */
    public void restUntil(Instant until) {
        openUntil = openUntil == null || openUntil.isBefore(until) ? until : openUntil;
    }

    /** Whether webhooks have failed for too long. */
    public boolean isHopeless(Policy policy, Instant now) {
        return failingSince != null
                && disabledAt == null
                && !failingSince.plus(policy.disableAfter()).isAfter(now);
    }

    /** @return false when it was disabled before */
    public boolean disable(String reason, Instant now) {
        if (disabledAt != null) {
            return false;
        }
        disabledAt = now;
        disabledFor = reason;
        return true;
    }

    /** A person says that it works again: everything is tried at once. */
    void reset() {
        succeeded();
        disabledAt = null;
        disabledFor = null;
    }

    Breaker breaker(Instant now) {
        if (openUntil == null) {
            return Breaker.CLOSED;
        }
        return openUntil.isAfter(now) ? Breaker.OPEN : Breaker.HALF_OPEN;
    }

    int failures() {
        return failures;
    }

    Instant openUntil() {
        return openUntil;
    }

    public Instant failingSince() {
        return failingSince;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    Instant disabledAt() {
        return disabledAt;
    }

    String disabledFor() {
        return disabledFor;
    }
}
