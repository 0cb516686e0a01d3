package vn.toasoan.review.intake;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The fields of submission-service's ConsentWithdrawn and ConsentExpired that this service reads.
 *
 * @param articles those known to rest on the consent; empty where none was told
 * @param lostAt when; null: when the event was made
 */
record ConsentLost(
        UUID consentId,
        List<UUID> articles,
        @JsonAlias({"withdrawnAt", "expiredAt"}) Instant lostAt) {

    ConsentLost {
        articles = Optional.ofNullable(articles).map(List::copyOf).orElse(List.of());
    }
}
