package vn.toasoan.submission.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthPageTest {

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T23:59:59+07:00, 2026-10, 2026-2027",
        "2026-11-01T00:00:00+07:00, 2026-11, 2026-2027",
        "2026-10-31T16:59:59Z, 2026-10, 2026-2027",
        "2026-10-31T17:00:00Z, 2026-11, 2026-2027",
        "2026-12-31T17:00:00Z, 2027-01, 2026-2027",
        "2027-05-31T16:59:59Z, 2027-05, 2026-2027",
        "2027-05-31T17:00:00Z, 2027-06, 2027-2028"
    })
    void aMomentBelongsToTheMonthThatTheSchoolsClockShows(String moment, String month, String schoolYear) {
        // Given
        Instant at = OffsetDateTime.parse(moment).toInstant();

        // When
        LedgerMonth found = LedgerMonth.at(at);

        // Then
        assertThat(found.toString()).isEqualTo(month);
        assertThat(found.schoolYear()).isEqualTo(schoolYear);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T06:59:59+07:00, ''",
        "2026-11-20T07:00:00+07:00, REMIND_LEADS",
        "2026-11-25T06:59:59+07:00, REMIND_LEADS",
        "2026-11-25T07:00:00+07:00, REMIND_LEADS REMIND_STANDING",
        "2026-11-30T23:59:59+07:00, REMIND_LEADS REMIND_STANDING",
        "2026-12-01T00:00:00+07:00, ''",
        "2026-12-01T00:04:59+07:00, ''",
        "2026-12-01T00:05:00+07:00, FREEZE",
        "2027-03-01T00:00:00+07:00, FREEZE"
    })
    void whatIsDueFollowsTheSchoolsCalendar(String moment, String due) {
        // Given
        MonthPage november = MonthPage.of(LedgerMonth.parse("/month", "2026-11"));

        // When
        List<Errand> errands = november.due(OffsetDateTime.parse(moment).toInstant());

        // Then
        assertThat(errands.stream().map(Enum::name)).containsExactlyElementsOf(words(due));
    }

    @Test
    void whatWasDoneIsNotDueAgain() {
        // Given
        MonthPage november = MonthPage.of(LedgerMonth.parse("/month", "2026-11"));
        Instant day25 = Instant.parse("2026-11-25T00:00:00Z");
        november.done(Errand.REMIND_LEADS, day25);

        // When
        List<Errand> due = november.due(day25);

        // Then
        assertThat(due).containsExactly(Errand.REMIND_STANDING);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
