package vn.toasoan.submission.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.Patience.await;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.media.Photos;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.ReceivedRecord;

/** What is on the site is corrected by the next revision of the same article. */
@SubmissionServiceTest
class CorrectionTest {

    @Test
    void aCorrectionIsHandedInAsTheNextRevisionWithANoteForReaders() {
        // Given
        String id = published();
        Response draft = command(id, "start-correction");
        Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(id))
                .body(Drafts.request("title", "Tiêu đề đã sửa"))
                .put("/api/v1/articles/" + id);
        Response withoutNote = command(id, "submit");

        // When
        Response handedIn = Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(id))
                .body(Map.of("publicNote", "Sửa tiêu đề."))
                .post("/api/v1/articles/" + id + "/submit");

        // Then
        assertThat(draft.<String>path("state")).isEqualTo("DRAFT");
        assertThat(draft.<Integer>path("correcting")).isEqualTo(1);
        Drafts.assertProblem(withoutNote, 422, "PUBLIC_NOTE_REQUIRED");
        assertThat(handedIn.<Integer>path("revision")).isEqualTo(2);
        ReceivedRecord told = KafkaProbe.shared()
                .await(
                        "submission.article.v1",
                        record -> id.equals(record.key())
                                && record.json().path("revision").asInt() == 2);
        Contracts.of("submission-service").validateClosed(told);
        assertThat(told.json().path("correctionOf").asInt()).isEqualTo(1);
        assertThat(told.json().path("publicNote").asText()).isEqualTo("Sửa tiêu đề.");
        Response lines = Staff.LAN.asks().get("/api/v1/obligations/entries?measure=SUBMITTED&articleId=" + id);
        assertThat(lines.<List<Object>>path("items")).hasSize(1);
    }

    @Test
    void aRefusedCorrectionIsADraftAgainAndTakesNoCreditBack() {
        // Given
        String id = published();
        command(id, "start-correction");
        Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(id))
                .body(Map.of("publicNote", "Sửa."))
                .post("/api/v1/articles/" + id + "/submit");

        // When
        ReviewSays.refused(id, 2, "Không cần");

        // Then
        await().untilAsserted(
                        () -> assertThat(Drafts.shown(id).<String>path("state")).isEqualTo("DRAFT"));
        assertThat(Drafts.shown(id).<List<String>>path("actions"))
                .contains("abandon_correction")
                .doesNotContain("withdraw");
        Response lines = Staff.LAN.asks().get("/api/v1/obligations/entries?measure=SUBMITTED&articleId=" + id);
        assertThat(lines.<List<Integer>>path("items.amount")).containsExactly(1);
    }

    @Test
    void anAbandonedCorrectionLeavesTextAndImagesAsAccepted() {
        // Given
        String id = published();
        command(id, "start-correction");
        Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(id))
                .body(Drafts.request("title", "Tiêu đề đã sửa"))
                .put("/api/v1/articles/" + id);
        image(id);
        Response refused = command(id, "withdraw");

        // When
        Response abandoned = command(id, "abandon-correction");

        // Then
        Drafts.assertProblem(refused, 409, "CORRECTION_OPEN");
        assertThat(abandoned.<String>path("state")).isEqualTo("ACCEPTED");
        assertThat(abandoned.<String>path("title")).isEqualTo(Drafts.request().get("title"));
        assertThat(abandoned.<List<Object>>path("media")).isEmpty();
        assertThat(abandoned.<Integer>path("correcting")).isNull();
    }

    @Test
    void whatDidNotComeOutIsNotCorrected() {
        // Given
        String id = Drafts.submitted();
        ReviewSays.approved(id, 1);
        await().untilAsserted(
                        () -> assertThat(Drafts.shown(id).<String>path("state")).isEqualTo("ACCEPTED"));

        // When
        Response refused = command(id, "start-correction");

        // Then
        Drafts.assertProblem(refused, 409, "NOT_PUBLISHED");
    }

    @Test
    void aReversedApprovalBringsTheArticleBackToItsAuthors() {
        // Given
        String id = published();

        // When
        ReviewSays.publish(id, "approval-reversed", 1, 5, "\"reason\":\"Sai số liệu\"");

        // Then
        await().untilAsserted(
                        () -> assertThat(Drafts.shown(id).<String>path("state")).isEqualTo("RETURNED"));
    }

    @Test
    void anEarlierHandInIsComparedAndRestoredWithItsImages() {
        // Given
        String id = Drafts.draft();
        String first = image(id);
        Drafts.submit(id);
        ReviewSays.returned(id, 1, "Sửa");
        await().untilAsserted(
                        () -> assertThat(Drafts.shown(id).<String>path("state")).isEqualTo("RETURNED"));
        Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(id))
                .body(Drafts.request("body", "<p>Ngay từ sáng tinh mơ, sân trường đã rộn ràng.</p>"))
                .put("/api/v1/articles/" + id);
        String etag = Staff.LAN.asks().get("/api/v1/media/" + first).header("ETag");
        Staff.LAN.asks().header("If-Match", etag).delete("/api/v1/media/" + first);
        Drafts.submit(id);
        ReviewSays.returned(id, 2, "Sửa nữa");
        await().untilAsserted(
                        () -> assertThat(Drafts.shown(id).<String>path("state")).isEqualTo("RETURNED"));
        Response diff = Staff.EDITOR.asks().get("/api/v1/articles/" + id + "/revisions/2/diff");

        // When
        Response restored = command(id, "revisions/1/restore");

        // Then
        assertThat(diff.<List<String>>path("body.findAll { it.op != 'EQUAL' }.text"))
                .containsExactly("sớm,", "tinh mơ,");
        assertThat(diff.<List<String>>path("media.what")).containsExactly("REMOVED");
        assertThat(diff.<List<Object>>path("fields")).isEmpty();
        assertThat(restored.<String>path("body")).isEqualTo(Drafts.request().get("body"));
        assertThat(restored.<List<String>>path("media.mediaId")).containsExactly(first);
        assertThat(restored.<Integer>path("revision")).isEqualTo(2);
    }

    private static String published() {
        String id = Drafts.submitted();
        ReviewSays.approved(id, 1);
        KafkaProbe.shared()
                .publish(
                        "publishing.article.v1",
                        id,
                        "vn.toasoan.publishing.article.article-published.v1",
                        """
                {"articleId":"%s","edition":1,"revision":1,"team":"to-1","topic":"ngoai-khoa",
                 "url":"http://localhost/tin/x","publishedAt":"2026-11-24T05:00:02Z"}""".formatted(id));
        await().untilAsserted(() ->
                assertThat(Drafts.shown(id).<List<String>>path("actions")).containsExactly("start_correction"));
        return id;
    }

    private static Response command(String id, String command) {
        return Staff.LAN.asks().header("If-Match", Drafts.etag(id)).post("/api/v1/articles/" + id + "/" + command);
    }

    private static String image(String article) {
        return given().auth()
                .oauth2(Staff.LAN.token())
                .multiPart("articleId", article)
                .multiPart("file", "anh.jpg", Photos.jpeg(28, 28), "image/jpeg")
                .multiPart("alt", "San truong")
                .multiPart("identifiablePupil", "false")
                .post("/api/v1/media")
                .path("id");
    }
}
