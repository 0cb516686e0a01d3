package vn.toasoan.archive.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest(name = "{0} finds {1}: {2}")
    @CsvSource({
        "truong, Trường tiểu học, true",
        "trường, Trường tiểu học, true",
        "trưởng, Trường tiểu học, false",
        "TRƯỜNG, trường, true",
        "doc sach, Ngày hội Đọc sách, true",
        "đọc sach, Ngày hội Đọc sách, true",
        "doi, Đội Thiếu niên, true",
        "sách đọc, Đọc sách, true",
        "sach bao, Đọc sách, false",
        "20/11, Lễ 20-11, true"
    })
    void words_without_marks_find_every_mark_and_words_with_marks_find_their_own(
            String query, String text, boolean found) {
        // When
        List<String> wanted = List.of(SearchWords.wanted(query).split(" "));

        // Then
        assertThat(List.of(SearchWords.of(Stream.of(text)).split(" ")).containsAll(wanted))
                .isEqualTo(found);
    }
}
