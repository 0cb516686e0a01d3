package vn.toasoan.notification.zalo.oa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.zalostandin.PerMinute;

class MinuteBudgetTest {

    private static final int TOGETHER = 4;

    @ParameterizedTest
    @ValueSource(ints = {0, 17, 43})
    void ten_thousand_at_five_past_six_are_all_taken_and_none_is_refused(int zalosMinuteBeginsLater) {
        // Given
        Time time = new Time(Instant.parse("2026-11-24T23:05:00Z"));
        PerMinute zalo = new PerMinute(Clock.offset(time, Duration.ofSeconds(-zalosMinuteBeginsLater)), PerMinute.ZALO);
        MinuteBudget budget = new MinuteBudget(PerMinute.ZALO);
        int sent = 0;
        int refused = 0;
        int used = 0;
        Instant minute = time.instant().truncatedTo(ChronoUnit.MINUTES);

        // When
        while (sent < 10_000) {
            Instant thisMinute = time.instant().truncatedTo(ChronoUnit.MINUTES);
            used = thisMinute.equals(minute) ? used : 0;
            minute = thisMinute;
            int permits = budget.permits(Math.min(TOGETHER, 10_000 - sent), used);
            used += permits;
            for (int i = 0; i < permits; i++) {
                refused += zalo.take() ? 0 : 1;
            }
            sent += permits;
            time.pass(permits == 0 ? Duration.ofSeconds(1) : Duration.ofMillis(2));
        }

        // Then
        assertThat(refused).isZero();
        assertThat(time.instant()).isBefore(Instant.parse("2026-11-24T23:11:00Z"));
    }

    private static final class Time extends Clock {
        private Instant now;

        Time(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
