package vn.toasoan.archive.record.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FilingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:15:09Z");
    private static final UUID TOKEN = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID OTHER_TOKEN = UUID.fromString("00000000-0000-4000-8000-000000000002");

    @Test
    void a_filing_belongs_to_whoever_holds_the_token() {
        // Given
        Filing filing = waiting();

        // When
        filing.claim(TOKEN, NOW);

        // Then
        assertThat(filing.isHeldBy(TOKEN)).isTrue();
        assertThat(filing.isHeldBy(OTHER_TOKEN)).isFalse();
    }

    @Test
    void a_running_lease_cannot_be_taken() {
        // Given
        Filing filing = waiting();
        filing.claim(TOKEN, NOW);

        // When / Then
        assertThatThrownBy(() -> filing.claim(OTHER_TOKEN, NOW.plusSeconds(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_worker_that_was_paused_past_its_lease_holds_nothing_once_another_took_over() {
        // Given
        Filing filing = waiting();
        filing.claim(TOKEN, NOW);

        // When
        filing.claim(OTHER_TOKEN, NOW.plus(Filing.LEASE));

        // Then
        assertThat(filing.isHeldBy(TOKEN)).isFalse();
        assertThat(filing.attempts).isEqualTo(2);
    }

    @Test
    void a_filed_edition_is_never_claimed_again_and_its_text_lies_in_the_store_alone() {
        // Given
        Filing filing = waiting();
        filing.claim(TOKEN, NOW);

        // When
        filing.filed();

        // Then
        assertThat(filing.state).isEqualTo(FilingState.FILED);
        assertThat(filing.data).isNull();
        assertThat(filing.isHeldBy(TOKEN)).isFalse();
        assertThatThrownBy(() -> filing.claim(OTHER_TOKEN, NOW.plusSeconds(3600)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wrong_bytes_are_raised_at_once_and_tried_again() {
        // Given
        Filing filing = waiting();
        filing.claim(TOKEN, NOW);

        // When
        boolean raised = filing.failed(FilingProblem.MEDIA_WRONG_HASH, NOW, 0);

        // Then
        assertThat(raised).isTrue();
        assertThat(filing.state).isEqualTo(FilingState.RAISED);
        assertThat(filing.raisedAt).isEqualTo(NOW);
        assertThat(filing.nextTryAt).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void a_missing_picture_is_raised_at_the_third_attempt_and_only_once() {
        // Given
        Filing filing = waiting();
        fail(filing, FilingProblem.MEDIA_MISSING);
        fail(filing, FilingProblem.MEDIA_MISSING);

        // When
        boolean third = fail(filing, FilingProblem.MEDIA_MISSING);

        // Then
        assertThat(third).isTrue();
        assertThat(fail(filing, FilingProblem.MEDIA_MISSING)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(FilingProblem.class)
    void every_problem_is_raised_in_the_end(FilingProblem problem) {
        // When
        boolean raised = problem.isRaisedAfter(10);

        // Then
        assertThat(raised).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 1000",
        "2, 0, 2000",
        "4, 0, 8000",
        "9, 0, 256000",
        "10, 0, 300000",
        "1000, 0, 300000",
        "1, 1, 1200"
    })
    void waits_double_up_to_five_minutes_and_jitter_adds_at_most_a_fifth(int attempts, double jitter, long millis) {
        // When
        Duration wait = Filing.wait(attempts, jitter);

        // Then
        assertThat(wait).hasMillis(millis);
    }

    private static boolean fail(Filing filing, FilingProblem problem) {
        filing.claim(TOKEN, NOW);
        return filing.failed(problem, NOW, 0);
    }

    private static Filing waiting() {
        return new Filing(
                UUID.fromString("019ab3f1-0a10-7b20-8c30-4d5e6f7081aa"),
                "/schools/th-hai-ninh/publishing-service",
                UUID.fromString("019ab3f0-5c1e-7a40-8f32-6d1f0c9b7e11"),
                1,
                UUID.fromString("019ab3f0-5c1e-7a40-8f32-6d1f0c9b7e12"),
                "{}",
                "00",
                NOW);
    }
}
