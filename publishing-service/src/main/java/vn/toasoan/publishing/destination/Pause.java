package vn.toasoan.publishing.destination;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** Who stopped deliveries, and why. */
@Embeddable
record Pause(
        @Column(name = "paused_by") UUID by,
        @Column(name = "paused_for") String reason,
        @Column(name = "paused_at") Instant at) {}
