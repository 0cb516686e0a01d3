package vn.toasoan.publishing.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Keeps every edition of an article from going out until somebody lets go.
 *
 * @param by who holds it
 * @param reason in words, kept inside the house
 * @param incidentId the press incident on whose account; null for none
 */
@Embeddable
record Hold(
        @Column(name = "held_by") UUID by,
        @Column(name = "held_for") String reason,
        @Column(name = "held_incident") UUID incidentId,
        @Column(name = "held_at") Instant at) {}
