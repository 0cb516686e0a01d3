package vn.toasoan.archive.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.archive.schedule.law.LegalInstrument;

class ReckoningTest {

    private static final LegalInstrument ACT_2011 = act("LLT-2011", "Luật Lưu trữ 2011", "Điều 17", 5);
    private static final LegalInstrument ACT_2024 = act("LLT-2024", "Luật Lưu trữ 2024", "Điều 15", 2);

    @ParameterizedTest(name = "requested {0}, minimum {1}, act of {2}: {3}")
    @CsvSource({
        "0, 10, 2011, 10",
        "0, '', 2011, 5",
        "0, '', 2024, 2",
        "'', '', 2024, 2",
        "20, 10, 2024, 20",
        "VV, 10, 2024, VV",
        "0, VV, 2011, VV",
        "3, '', 2011, 5"
    })
    void the_longest_of_plan_table_and_floor_holds(String requested, String minimum, int act, String effective) {
        // When
        Reckoning reckoned = Reckoning.of(period(requested), period(minimum), act == 2011 ? ACT_2011 : ACT_2024);

        // Then
        assertThat(reckoned.effective()).isEqualTo(period(effective));
    }

    @org.junit.jupiter.api.Test
    void the_reason_says_what_was_asked_and_which_article_sets_the_floor() {
        // When
        String reason =
                Reckoning.of(Period.ofYears(0), Period.ofYears(10), ACT_2024).reason();

        // Then
        assertThat(reason)
                .isEqualTo("Trường yêu cầu: hủy khi kết thúc năm; mức tối thiểu của lớp: 10 năm; mức sàn theo Điều 15"
                        + " Luật Lưu trữ 2024: 02 năm. Áp dụng thời hạn dài nhất: 10 năm.");
    }

    private static Period period(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return text.equals("VV") ? Period.forEver() : Period.ofYears(Integer.parseInt(text));
    }

    private static LegalInstrument act(String id, String title, String article, int floor) {
        return new LegalInstrument(id, id, title, LocalDate.of(2000, 1, 1), null, null, floor, 70, article, null, 0);
    }
}
