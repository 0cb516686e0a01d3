package vn.toasoan.archive.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.archive.ArchiveServiceTest;

@ArchiveServiceTest
class RecordSearchTest {

    @ParameterizedTest
    @CsvSource({"ngay hoi doc sach, 1", "Ngày hội, 1", "ngáy hội, 0"})
    void a_record_is_found_with_and_without_marks_and_by_its_own_marks_alone(String query, int found) {
        // Given
        UUID article = filed("Ngày hội Đọc sách khối Một", "2026-2027");

        // When
        List<String> ids = ArchiveReader.archivist()
                .queryParam("q", query)
                .queryParam("articleId", article.toString())
                .get("/api/v1/records")
                .jsonPath()
                .getList("items.id");

        // Then
        assertThat(ids).hasSize(found);
    }

    @Test
    void filters_narrow_together() {
        // Given
        UUID article = filed("Hội khỏe Phù Đổng", "2038-2039");

        // When
        List<String> articles = ArchiveReader.archivist()
                .queryParam("schoolYear", "2038-2039")
                .queryParam("classCode", "TT-08")
                .queryParam("state", "FILED")
                .queryParam("dueBefore", "2060-01-01")
                .queryParam("q", "phu dong")
                .get("/api/v1/records")
                .jsonPath()
                .getList("items.articleId");

        // Then
        assertThat(articles).containsExactly(article.toString());
    }

    private static UUID filed(String title, String schoolYear) {
        UUID article = UUID.randomUUID();
        Newsroom.tellEdition(Newsroom.edition(article, 1).put("title", title).put("schoolYear", schoolYear));
        Newsroom.awaitRecordFiled(article, 1);
        return article;
    }
}
