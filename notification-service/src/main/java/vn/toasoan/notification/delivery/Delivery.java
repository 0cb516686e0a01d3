package vn.toasoan.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.toasoan.notification.channel.SendOutcome;

/** One notice to one person by one channel, with what became of it. Never deleted: it is the log of what was sent. */
@Entity
@Table(name = "delivery")
public class Delivery extends OrderedDelivery {

    /** A mail server is given this long before another attempt may take the row over. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private boolean digest;

    @Column(name = "merged_into")
    private UUID mergedInto;

    private String withheld;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private int attempts;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "last_error")
    private String lastError;

    private boolean uncertain;

    private int deferrals;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Delivery() {}

    /**
     * Takes the row for one attempt. If an earlier attempt never came to an end, the mail may have been accepted then:
     * it is sent again under the same Message-ID, and the row says that this is not certain.
     */
    void claim(Instant now) {
        if (state == DeliveryState.SENDING) {
            uncertain = true;
        }
        state = DeliveryState.SENDING;
        attempts++;
        leaseUntil = now.plus(LEASE);
    }

    /** The gate said no: nothing goes out, and the log says which check it was. */
    void withhold(String reason, Instant now) {
        boolean wasCutOff = state == DeliveryState.SENDING;
        state = DeliveryState.NOT_SENT;
        withheld = reason;
        uncertain = uncertain || wasCutOff;
        leaseUntil = null;
        finishedAt = now;
    }

    /** The gate said later. A row put aside for the daily summary stays marked, so that it goes with the others. */
    void waitUntil(Instant time, boolean forDigest) {
        uncertain = uncertain || state == DeliveryState.SENDING;
        state = DeliveryState.PENDING;
        leaseUntil = null;
        notBefore = time;
        digest = digest || forDigest;
    }

    /** Goes out with another one, in one message. */
    void mergeInto(Delivery other, Instant now) {
        state = DeliveryState.MERGED;
        mergedInto = other.id();
        finishedAt = now;
    }

    /** True while the given attempt is the one that is under way; false once another took the row over or ended it. */
    boolean isInAttempt(int number) {
        return state == DeliveryState.SENDING && attempts == number;
    }

    void delivered(Instant now) {
        state = DeliveryState.DELIVERED;
        leaseUntil = null;
        lastError = null;
        finishedAt = now;
    }

    /** @return true if this was the last attempt */
    boolean failed(SendOutcome.Failed failure, Instant now) {
        lastError = failure.answer();
        leaseUntil = null;
        uncertain = uncertain || failure.maybeDelivered();
        if (failure.permanent() || failures() >= RetryPlan.most(channel())) {
            state = failure.maybeDelivered() && !channel().repeatable() ? DeliveryState.UNKNOWN : DeliveryState.FAILED;
            finishedAt = now;
            return true;
        }
        state = DeliveryState.PENDING;
        notBefore = now.plus(RetryPlan.pauseAfter(channel(), failures()));
        return false;
    }

    /** The provider said later. @return false if that is too late for it, so that this is its end here */
    boolean deferred(SendOutcome.Deferred later, Instant now) {
        lastError = later.answer();
        leaseUntil = null;
        deferrals++;
        if (FallBack.insteadOfWaiting(channel(), noticeClass(), createdAt(), now, later.until())) {
            state = DeliveryState.FAILED;
            finishedAt = now;
            return false;
        }
        state = DeliveryState.PENDING;
        notBefore = later.until();
        return true;
    }

    /** An attempt was cut off, and a second copy could not be told from a first. */
    boolean isLostFromSight() {
        return state == DeliveryState.SENDING && !channel().repeatable();
    }

    void lostFromSight(Instant now) {
        state = DeliveryState.UNKNOWN;
        uncertain = true;
        lastError = "CUT OFF";
        leaseUntil = null;
        finishedAt = now;
    }

    /**
     * The provider says that it reached its reader.
     *
     * @return true if that was not known before
     */
    boolean received(Instant now) {
        if (receivedAt == null) {
            receivedAt = now;
        }
        if (state != DeliveryState.UNKNOWN) {
            return false;
        }
        state = DeliveryState.DELIVERED;
        uncertain = false;
        finishedAt = now;
        return true;
    }

    /** A server that had accepted it could not deliver it. @return false if it had not been delivered, or failed already */
    boolean returned(String answer, Instant now) {
        if (state != DeliveryState.DELIVERED) {
            return false;
        }
        state = DeliveryState.FAILED;
        lastError = answer;
        finishedAt = now;
        return true;
    }

    boolean isKnownToHaveArrived() {
        return receivedAt != null;
    }

    private int failures() {
        return attempts - deferrals;
    }

    boolean digest() {
        return digest;
    }

    UUID mergedInto() {
        return mergedInto;
    }

    /** Only what has come to an end outside of the gate can be sent once more. */
    boolean canBeResent() {
        return state == DeliveryState.FAILED || state == DeliveryState.DELIVERED || state == DeliveryState.UNKNOWN;
    }

    /** The check of the gate that said no; null where none did. */
    String withheld() {
        return withheld;
    }

    DeliveryState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant notBefore() {
        return notBefore;
    }

    String lastError() {
        return lastError;
    }

    boolean uncertain() {
        return uncertain;
    }

    /** When the provider said that it reached its reader; null while it has not. */
    Instant receivedAt() {
        return receivedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }
}
