package vn.toasoan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    @Test
    void pausesDoubleUpToTheirLimit() {
        // Given
        int[] failures = {1, 2, 3, 7, 50, Integer.MAX_VALUE};

        // When
        long[] pauses = IntStream.of(failures)
                .mapToLong(count -> backoff.after(count).toMillis())
                .toArray();

        // Then
        long[] full = {1_000, 2_000, 4_000, 60_000, 60_000, 60_000};
        for (int i = 0; i < full.length; i++) {
            assertThat(pauses[i]).isBetween(full[i] * 3 / 4 - 1, full[i]);
        }
    }

    @Test
    void manyDoNotTryInStep() {
        // Given
        int failures = 5;

        // When
        Set<Duration> pauses =
                IntStream.range(0, 50).mapToObj(i -> backoff.after(failures)).collect(Collectors.toSet());

        // Then
        assertThat(pauses).hasSizeGreaterThan(10);
    }
}
