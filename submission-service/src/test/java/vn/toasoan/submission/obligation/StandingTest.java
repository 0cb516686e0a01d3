package vn.toasoan.submission.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.plan.Obligation;

class StandingTest {

    private static final LedgerMonth NOVEMBER = LedgerMonth.parse("/month", "2026-11");
    private static final List<Tally> YEAR = List.of(
            tally("2026-10-01", Measure.SUBMITTED, "to-1", 3),
            tally("2026-11-01", Measure.SUBMITTED, "to-1", 1),
            tally("2026-11-01", Measure.SUBMITTED, "to-2", 2),
            tally("2026-10-01", Measure.POSTED, "to-1", 1),
            tally("2026-11-01", Measure.POSTED, "to-2", 1),
            tally("2026-11-01", Measure.POSTED, "", 1),
            tally("2026-12-01", Measure.POSTED, "to-1", 1));

    @Test
    void aTeamsNumberIsItsOwnOfThisMonthAndThisMeasure() {
        // Given
        Obligation.View obligation = obligation("team:to-1", "SUBMITTED", 2, "MONTH");

        // When
        Standing standing = standing(obligation);

        // Then
        assertThat(standing.counted()).isEqualTo(1);
        assertThat(standing.missing()).isEqualTo(1);
        assertThat(standing.met()).isFalse();
        assertThat(standing.team()).isEqualTo("to-1");
    }

    @Test
    void theSchoolsNumberIsOfAllTeamsAndOfWhatWasAdjustedForTheSchool() {
        // Given
        Obligation.View obligation = obligation("school", "POSTED", 2, "MONTH");

        // When
        Standing standing = standing(obligation);

        // Then
        assertThat(standing.counted()).isEqualTo(2);
        assertThat(standing.met()).isTrue();
        assertThat(standing.team()).isEmpty();
    }

    @Test
    void aMinimumOfTheYearCountsFromItsStartToThisMonth() {
        // Given
        Obligation.View obligation = obligation("school", "POSTED", 4, "YEAR");

        // When
        Standing standing = standing(obligation);

        // Then
        assertThat(standing.counted()).isEqualTo(3);
        assertThat(standing.missing()).isEqualTo(1);
    }

    private static Standing standing(Obligation.View obligation) {
        return Standing.of(NOVEMBER, List.of(obligation), YEAR).getFirst();
    }

    private static Obligation.View obligation(String owner, String measure, int minimum, String period) {
        return new Obligation.View(owner, measure, minimum, "MUST", "III", period);
    }

    private static Tally tally(String month, Measure measure, String team, int counted) {
        return new Tally(LocalDate.parse(month), measure, team, counted, 0);
    }
}
