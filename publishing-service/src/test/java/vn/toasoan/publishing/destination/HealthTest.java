package vn.toasoan.publishing.destination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static final Health.Policy POLICY =
            new Health.Policy(3, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(5));
    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

    private final Health health = new Health();

    @Test
    void the_breaker_opens_after_failures_in_a_row_longer_each_time_and_closes_with_the_first_success() {
        // Given
        fail(2, NOW);
        assertThat(health.breaker(NOW)).isEqualTo(Health.Breaker.CLOSED);
        fail(1, NOW);
        assertThat(health.openUntil()).isEqualTo(NOW.plusSeconds(60));
        assertThat(health.breaker(NOW.plusSeconds(59))).isEqualTo(Health.Breaker.OPEN);
        assertThat(health.breaker(NOW.plusSeconds(60))).isEqualTo(Health.Breaker.HALF_OPEN);
        fail(1, NOW.plusSeconds(60));
        assertThat(health.openUntil()).isEqualTo(NOW.plusSeconds(60 + 120));
        fail(40, NOW);
        assertThat(health.openUntil()).isEqualTo(NOW.plusSeconds(3600));

        // When
        health.succeeded();

        // Then
        assertThat(health.breaker(NOW)).isEqualTo(Health.Breaker.CLOSED);
        assertThat(health.failures()).isZero();
        assertThat(health.failingSince()).isNull();
    }

    @Test
    void a_webhook_is_given_up_after_days_without_one_success_and_only_once() {
        // Given
        fail(1, NOW);
        Instant later = NOW.plus(Duration.ofDays(5));
        assertThat(health.isHopeless(POLICY, later.minusMillis(1))).isFalse();
        assertThat(health.isHopeless(POLICY, later)).isTrue();

        // When
        boolean news = health.disable("FAILED_FOR_DAYS", later);

        // Then
        assertThat(news).isTrue();
        assertThat(health.disable("GONE", later)).isFalse();
        assertThat(health.disabledFor()).isEqualTo("FAILED_FOR_DAYS");
        assertThat(health.isHopeless(POLICY, later)).isFalse();
        health.reset();
        assertThat(health.isDisabled()).isFalse();
    }

    @Test
    void a_destination_that_asks_to_be_left_alone_is_and_the_longer_pause_holds() {
        // Given
        fail(3, NOW);

        // When
        health.restUntil(NOW.plusSeconds(90));

        // Then
        assertThat(health.openUntil()).isEqualTo(NOW.plusSeconds(90));
        health.restUntil(NOW.plusSeconds(30));
        assertThat(health.openUntil()).isEqualTo(NOW.plusSeconds(90));
    }

    private void fail(int times, Instant at) {
        for (int i = 0; i < times; i++) {
            health.failed(POLICY, at);
        }
    }
}
