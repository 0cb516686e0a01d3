package vn.toasoan.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import vn.toasoan.notification.channel.SendOutcome;

/** One attempt at one delivery. Without an end it was cut off, and nobody knows whether it arrived. */
@Entity
@Table(name = "delivery_attempt")
@IdClass(DeliveryAttempt.Key.class)
class DeliveryAttempt {

    /** What an attempt came to. */
    enum Outcome {
        ACCEPTED,
        FAILED,
        /** May have been delivered. */
        UNKNOWN,
        /** The provider said later. */
        DEFERRED
    }

    record Key(UUID deliveryId, int number) implements Serializable {}

    @Id
    @Column(name = "delivery_id")
    private UUID deliveryId;

    @Id
    private int number;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String answer;

    @Column(name = "provider_id")
    private String providerId;

    protected DeliveryAttempt() {}

    DeliveryAttempt(UUID deliveryId, int number, Instant startedAt) {
        this.deliveryId = deliveryId;
        this.number = number;
        this.startedAt = startedAt;
    }

    void ended(SendOutcome result, Instant now) {
        endedAt = now;
        answer = result.answer();
        providerId = result instanceof SendOutcome.Accepted it ? it.providerId() : null;
        outcome = switch (result) {
            case SendOutcome.Accepted accepted -> Outcome.ACCEPTED;
            case SendOutcome.Deferred later -> Outcome.DEFERRED;
            case SendOutcome.Failed failure -> failure.maybeDelivered() ? Outcome.UNKNOWN : Outcome.FAILED;
        };
    }

    int number() {
        return number;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Of the provider; holds no address. */
    String answer() {
        return answer;
    }
}
