package vn.toasoan.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the gate once decided of a delivery, and why. Only ever added. */
@Entity
@Table(name = "gate_decision")
class GateDecision {

    /** The gate's verdicts, and what befell a notice beside them. */
    enum Outcome {
        SEND,
        WAIT,
        NOT_SENT,
        MERGED,
        DUPLICATE
    }

    @Id
    private UUID id;

    @Column(name = "delivery_id")
    private UUID deliveryId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String reason;
    private Instant until;
    private String findings;

    protected GateDecision() {}

    GateDecision(UUID id, UUID deliveryId, Instant at, Outcome outcome, String reason, Instant until, String findings) {
        this.id = id;
        this.deliveryId = deliveryId;
        this.at = at;
        this.outcome = outcome;
        this.reason = reason;
        this.until = until;
        this.findings = findings;
    }

    Instant at() {
        return at;
    }

    Outcome outcome() {
        return outcome;
    }

    /** A check of the gate, {@code ALL_PASSED}, or the id of the event or delivery that this one met. */
    String reason() {
        return reason;
    }

    Instant until() {
        return until;
    }

    /** Names of the checks that passed before, in their order. */
    String findings() {
        return findings;
    }
}
