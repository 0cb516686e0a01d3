package vn.toasoan.archive.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolYearTest {

    @Test
    void a_school_year_usually_closes_on_31_may_of_its_second_year() {
        // When
        LocalDate closing = new SchoolYear("2026-2027").usualClosing();

        // Then
        assertThat(closing).isEqualTo(LocalDate.of(2027, 5, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-2028", "2027-2026", "2026/2027", "2026-2027 ", ""})
    void what_is_no_school_year_is_refused(String code) {
        // When / Then
        assertThatThrownBy(() -> new SchoolYear(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
