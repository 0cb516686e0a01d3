package vn.toasoan.archive.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermChangeTest {

    @ParameterizedTest(name = "from {0} to {1} years, held {2}, {3}: {4}, {5}")
    @CsvSource({
        "10, 10, false, CLOSED, SAME, NONE",
        "10, 15, false, CLOSED, LONGER, APPLIED",
        "10, , false, DUE, LONGER, APPLIED",
        "10, 15, true, CLOSED, LONGER, SKIPPED_HELD",
        "10, 15, false, IN_DISPOSITION, LONGER, SKIPPED_IN_RUN",
        "10, 5, false, CLOSED, SHORTER, NEEDS_REAPPRAISAL",
        "10, 5, true, CLOSED, SHORTER, NEEDS_REAPPRAISAL",
        ", 20, false, CLOSED, SHORTER, NEEDS_REAPPRAISAL",
        ", , false, CLOSED, SAME, NONE"
    })
    void longer_applies_at_once_and_shorter_never_by_itself(
            Integer oldYears,
            Integer newYears,
            boolean held,
            RecordState state,
            TermChange.Effect effect,
            TermChange.Outcome outcome) {
        // When
        TermChange.Effect found = TermChange.effect(oldYears, newYears);

        // Then
        assertThat(found).isEqualTo(effect);
        assertThat(TermChange.outcome(found, held, state)).isEqualTo(outcome);
    }
}
