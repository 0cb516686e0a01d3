package vn.toasoan.archive.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2025-05-31, 10, 2026-01-01, 2036-01-01",
        "2025-05-31,  2, 2026-01-01, 2028-01-01",
        "2024-12-31, 10, 2025-01-01, 2035-01-01",
        "2025-01-01, 10, 2026-01-01, 2036-01-01",
        "2027-05-31, 10, 2028-01-01, 2038-01-01",
        "2024-02-29,  5, 2025-01-01, 2030-01-01"
    })
    void a_period_starts_on_the_first_of_january_after_closing_and_lasts_whole_years(
            LocalDate closedOn, int years, LocalDate startsOn, LocalDate dueOn) {
        // When
        Term term = DateRule.term(closedOn, years);

        // Then
        assertThat(term).isEqualTo(new Term(closedOn, startsOn, dueOn));
    }

    @Test
    void what_is_kept_for_ever_starts_and_is_never_due() {
        // When
        Term term = DateRule.term(LocalDate.of(2025, 5, 31), null);

        // Then
        assertThat(term.startsOn()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(term.dueOn()).isNull();
    }

    @Test
    void a_period_of_no_years_is_refused() {
        // When / Then
        assertThatThrownBy(() -> DateRule.term(LocalDate.of(2025, 5, 31), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31T16:59:59Z, 2024-12-31", "2024-12-31T17:00:00Z, 2025-01-01"})
    void the_day_turns_at_midnight_in_viet_nam(Instant moment, LocalDate day) {
        // When
        LocalDate found = DateRule.dayOf(moment);

        // Then
        assertThat(found).isEqualTo(day);
    }
}
