package vn.toasoan.publishing.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What a delivery brings, and why; fixed when it is made.
 *
 * @param title of the article then
 * @param team code
 * @param payload hash of the frozen payload
 * @param cause the event that led to it; null where a person did
 * @param resendOf the delivery of which it is a repetition; null for none
 */
@Embeddable
record Matter(
        String title,
        String team,
        String payload,
        UUID cause,
        @Column(name = "resend_of") UUID resendOf) {}
