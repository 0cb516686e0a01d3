package vn.toasoan.review.mandate;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.toasoan.review.problem.Refusal;

/**
 * The right of one person to speak for the school on one matter for a time, given by a written act of the principal
 * (design page 2, gate 4). Never changed, only revoked: what was said under it stays said under it.
 */
@Entity
@Table(name = "spokesperson_mandate")
class Mandate {

    /**
     * What is granted.
     *
     * @param name title and contact are published
     * @param writtenAct number and date of the decision by which it was given
     * @param validTo the first moment at which it no longer holds
     */
    record Terms(
            UUID personId,
            String name,
            String title,
            String contact,
            String matter,
            String writtenAct,
            Instant validFrom,
            Instant validTo) {

        Terms {
            if (!validFrom.isBefore(validTo)) {
                throw Refusal.of(Refusal.Kind.CONTENT, "MANDATE_ENDS_BEFORE_IT_BEGINS", "PERIOD")
                        .at("/validTo");
            }
        }
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String contact;

    @Column(updatable = false)
    private String matter;

    @Column(updatable = false)
    private String writtenAct;

    @Column(updatable = false)
    private Instant validFrom;

    @Column(updatable = false)
    private Instant validTo;

    @Column(updatable = false)
    private UUID grantedBy;

    @Column(updatable = false)
    private Instant grantedAt;

    private Instant revokedAt;
    private UUID revokedBy;

    protected Mandate() {}

    Mandate(Terms terms, UUID grantedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.personId = terms.personId();
        this.name = terms.name();
        this.title = terms.title();
        this.contact = terms.contact();
        this.matter = terms.matter();
        this.writtenAct = terms.writtenAct();
        this.validFrom = terms.validFrom();
        this.validTo = terms.validTo();
        this.grantedBy = grantedBy;
        this.grantedAt = now;
    }

    void revoke(UUID by, Instant now) {
        if (revokedAt != null) {
            throw Refusal.of(Refusal.Kind.STATE, "MANDATE_REVOKED_ALREADY", "NOT_REVOKED")
                    .with("revokedAt", revokedAt)
                    .with("revokedBy", revokedBy);
        }
        revokedAt = now;
        revokedBy = by;
    }

    boolean validAt(Instant moment) {
        return revokedAt == null && !moment.isBefore(validFrom) && moment.isBefore(validTo);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Terms terms() {
        return new Terms(personId, name, title, contact, matter, writtenAct, validFrom, validTo);
    }

    UUID grantedBy() {
        return grantedBy;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    /** Null while nobody has revoked it. */
    Instant revokedAt() {
        return revokedAt;
    }
}
