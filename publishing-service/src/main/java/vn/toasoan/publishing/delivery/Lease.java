package vn.toasoan.publishing.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** The right of one worker to a delivery, until a moment on the database's clock. */
@Embeddable
record Lease(
        @Column(name = "lease_token") UUID token,
        @Column(name = "lease_until") Instant until) {}
