package vn.toasoan.review.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCalendarTest {

    /** Tết 2027, and a Saturday worked before it. */
    private static final SchoolCalendar TET = new SchoolCalendar(Map.of(
            LocalDate.parse("2027-01-30"), true,
            LocalDate.parse("2027-02-04"), false,
            LocalDate.parse("2027-02-05"), false,
            LocalDate.parse("2027-02-08"), false,
            LocalDate.parse("2027-02-09"), false,
            LocalDate.parse("2027-02-10"), false));

    @ParameterizedTest
    @CsvSource({
        "a Monday morning,            2026-11-23T01:00:00Z, 2, 2026-11-26T00:00",
        "a Thursday: over the weekend, 2026-11-26T01:00:00Z, 2, 2026-12-01T00:00",
        "a Friday evening,            2026-11-27T13:00:00Z, 1, 2026-12-01T00:00",
        "a Saturday,                  2026-11-28T01:00:00Z, 1, 2026-12-01T00:00",
        "still Monday in Hanoi,       2026-11-22T17:30:00Z, 1, 2026-11-25T00:00",
        "a worked Saturday counts,    2027-01-29T01:00:00Z, 1, 2027-01-31T00:00",
        "all of Tết is left out,      2027-02-03T01:00:00Z, 1, 2027-02-12T00:00"
    })
    void aStepIsDueAtTheEndOfTheLastWorkingDay(String what, Instant from, int days, String dueInHanoi) {
        // When
        Instant due = TET.due(from, days);

        // Then
        assertThat(due)
                .isEqualTo(LocalDateTime.parse(dueInHanoi)
                        .atZone(SchoolCalendar.ZONE)
                        .toInstant());
    }

    @Test
    void whereNothingIsEnteredTheWeekdayDecides() {
        // When
        boolean friday = SchoolCalendar.WEEKDAYS.works(LocalDate.parse("2026-11-27"));
        boolean sunday = SchoolCalendar.WEEKDAYS.works(LocalDate.parse("2026-11-29"));

        // Then
        assertThat(friday).isTrue();
        assertThat(sunday).isFalse();
    }
}
