package vn.toasoan.submission.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolYearTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T03:00:00Z, 2026-2027",
        "2027-05-31T16:59:59Z, 2026-2027",
        "2027-05-31T17:00:00Z, 2027-2028",
        "2026-05-31T16:59:59Z, 2025-2026",
        "2025-01-01T00:00:00Z, 2024-2025"
    })
    void aYearClosesWhenTheLastOfMayEndsAtTheSchool(Instant moment, String expected) {
        // When
        String year = SchoolYear.at(moment);

        // Then
        assertThat(year).isEqualTo(expected);
    }
}
