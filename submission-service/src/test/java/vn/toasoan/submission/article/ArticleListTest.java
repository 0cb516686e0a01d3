package vn.toasoan.submission.article;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.article.Drafts.assertProblem;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;

@SubmissionServiceTest
class ArticleListTest {

    @Test
    void pagesAreReadToTheEndWithoutGapOrRepetition() {
        // Given
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            newestFirst.addFirst(Drafts.created(Staff.MINH, Drafts.request("team", "to-2")));
        }
        List<String> read = new ArrayList<>();

        // When
        String next = "/api/v1/articles?mine=true&limit=2";
        while (next != null) {
            Response page = Staff.MINH.asks().urlEncodingEnabled(false).get(next);
            read.addAll(page.path("items.id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        // Then
        assertThat(read).doesNotHaveDuplicates().startsWith(newestFirst.toArray(String[]::new));
    }

    @Test
    void filtersAreApplied() {
        // Given
        String draft = Drafts.draft();
        String submitted = Drafts.submitted();

        // When
        List<String> found = Staff.LAN
                .asks()
                .get("/api/v1/articles?state=SUBMITTED&team=to-1&topic=ngoai-khoa&mine=true&limit=100")
                .path("items.id");

        // Then
        assertThat(found).contains(submitted).doesNotContain(draft);
    }

    @Test
    void theListShowsWhatTheCallerCanDoWithEach() {
        // Given
        String id = Drafts.draft();

        // When
        Response list = Staff.THU.asks().get("/api/v1/articles?limit=100");

        // Then
        assertThat(list.<List<String>>path("items.find { it.id == '" + id + "' }.actions"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LAN, true",
        "THU, true",
        "HOA, true",
        "MINH, false",
        "THUY, false",
        "EDITOR, true",
        "FINANCE_OFFICER, false",
        "INSPECTION_BOARD, false",
        "COMMS_OFFICER, true",
        "PRINCIPAL, true"
    })
    void theListShowsADraftToThoseWhoMayReadIt(Staff reader, boolean visible) {
        // Given
        String id = Drafts.draft();

        // When
        List<String> ids = reader.asks().get("/api/v1/articles?limit=100").path("items.id");

        // Then
        assertThat(ids.contains(id)).isEqualTo(visible);
        assertThat(reader.asks().get("/api/v1/articles/" + id).statusCode()).isEqualTo(visible ? 200 : 404);
    }

    @ParameterizedTest
    @CsvSource({"cursor=abc, BAD_CURSOR", "limit=0, BAD_LIMIT", "limit=101, BAD_LIMIT", "state=GONE, BAD_PARAMETER"})
    void whatCannotBeReadIsRefused(String query, String code) {
        // Given
        Staff reader = Staff.LAN;

        // When
        Response refused = reader.asks().get("/api/v1/articles?" + query);

        // Then
        assertProblem(refused, 400, code);
    }

    @Test
    void aFilterThatNoDatabaseCanHoldIsRefused() {
        // Given
        Staff reader = Staff.LAN;

        // When
        Response refused = reader.asks().urlEncodingEnabled(false).get("/api/v1/articles?team=%00");

        // Then
        assertProblem(refused, 400, "BAD_PATH");
    }
}
