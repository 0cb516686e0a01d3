package vn.toasoan.submission.article;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.Patience.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;

/** The board fixes words in its own step; the author sees them, and both texts stay. */
@SubmissionServiceTest
class AmendmentTest {

    @Test
    void whatTheBoardFixedIsRevisionNAmendmentKAndTheWorkingText() {
        // Given
        String id = Drafts.submitted();
        ReviewSays.opened(id, 1);

        // When
        amended(id, 1, 2, "Ngày hội đọc sách của học sinh khối 1");

        // Then
        await().untilAsserted(() ->
                assertThat(Drafts.shown(id).<String>path("title")).isEqualTo("Ngày hội đọc sách của học sinh khối 1"));
        assertThat(Drafts.shown(id).<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(revisions(id, "revision")).containsExactly(1, 1);
        assertThat(revisions(id, "amendment")).containsExactly(1, 0);
        assertThat(Staff.LAN
                        .asks()
                        .get("/api/v1/articles/" + id + "/revisions/1")
                        .<String>path("amendedBy"))
                .isEqualTo("quyen");
        assertThat(Staff.LAN.asks().get("/api/v1/articles/" + id + "/revisions").<String>path("items[1].title"))
                .isEqualTo(Drafts.request().get("title"));
    }

    @Test
    void anAmendmentHeardTwiceOrLateChangesNothing() {
        // Given
        String id = Drafts.submitted();
        amended(id, 2, 3, "Tiêu đề hai");
        await().untilAsserted(
                        () -> assertThat(Drafts.shown(id).<String>path("title")).isEqualTo("Tiêu đề hai"));

        // When
        amended(id, 2, 3, "Tiêu đề hai lần nữa");
        amended(id, 1, 2, "Tiêu đề một");
        ReviewSays.publish(id, "article-approved", 1, 4, "\"approvedAt\":\"2026-11-24T05:00:00Z\"");

        // Then
        await().untilAsserted(
                        () -> assertThat(Drafts.shown(id).<String>path("state")).isEqualTo("ACCEPTED"));
        assertThat(Drafts.shown(id).<String>path("title")).isEqualTo("Tiêu đề hai");
        assertThat(revisions(id, "amendment")).containsExactly(2, 0);
    }

    private static List<Integer> revisions(String id, String field) {
        return Staff.LAN.asks().get("/api/v1/articles/" + id + "/revisions").path("items." + field);
    }

    private static void amended(String id, int amendment, int caseVersion, String title) {
        ReviewSays.publish(id, "article-amended", 1, caseVersion, """
                "amendment":%d,"amendedRevision":{"title":"%s","summary":"","body":"<p>Đã sửa.</p>","topic":"ngoai-khoa",
                "media":[]},"amendedBy":"quyen","note":"Sửa lỗi gõ","changed":["TITLE"],
                "amendedAt":"2026-11-24T04:30:00Z\"""".formatted(amendment, title));
    }
}
