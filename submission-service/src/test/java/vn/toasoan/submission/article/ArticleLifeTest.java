package vn.toasoan.submission.article;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.Patience.await;
import static vn.toasoan.submission.article.Drafts.assertProblem;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.ReceivedRecord;

@SubmissionServiceTest
class ArticleLifeTest {

    private static final String ARTICLES = "submission.article.v1";

    @Test
    void aDraftIsCreatedWithLocationEtagAndWhatCanBeDone() {
        // Given
        Map<String, Object> request = Drafts.request();

        // When
        Response created = Staff.LAN.asks().body(request).post("/api/v1/articles");

        // Then
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/api/v1/articles/" + created.path("id"));
        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        assertThat(created.<String>path("state")).isEqualTo("DRAFT");
        assertThat(created.<List<String>>path("authors")).containsExactly("lan");
        assertThat(created.<List<String>>path("actions")).containsExactly("edit", "illustrate", "submit", "withdraw");
    }

    @Test
    void fieldsThatAreNotTheWritersToSetAreIgnored() {
        // Given
        Map<String, Object> request = Drafts.request();
        request.putAll(Map.of("state", "ACCEPTED", "revision", 9, "createdBy", "minh", "version", 7, "id", "x"));

        // When
        Response created = Staff.LAN.asks().body(request).post("/api/v1/articles");

        // Then
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.<String>path("state")).isEqualTo("DRAFT");
        assertThat(created.<Integer>path("revision")).isZero();
        assertThat(created.<String>path("createdBy")).isEqualTo("lan");
    }

    @Test
    void theSameIdempotencyKeyGivesTheFirstAnswer() {
        // Given
        String key = "draft-" + System.nanoTime();
        Response first = Staff.LAN
                .asks()
                .header("Idempotency-Key", key)
                .body(Drafts.request())
                .post("/api/v1/articles");

        // When
        Response second = Staff.LAN
                .asks()
                .header("Idempotency-Key", key)
                .body(Drafts.request())
                .post("/api/v1/articles");

        // Then
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void anEditReplacesTheTextAndMovesTheVersion() {
        // Given
        String id = Drafts.draft();

        // When
        Response edited = Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(id))
                .body(Drafts.request("title", "Ngày hội đọc sách, bản hai"))
                .put("/api/v1/articles/" + id);

        // Then
        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(edited.header("ETag")).isEqualTo("\"1\"");
        assertThat(Drafts.shown(id).<String>path("title")).isEqualTo("Ngày hội đọc sách, bản hai");
    }

    @Test
    void handingInTellsTheWholeRevision() {
        // Given
        String id = Drafts.created(Staff.LAN, Drafts.request("eventDate", "2026-11-20"));

        // When
        Response submitted = Staff.LAN
                .asks()
                .header("If-Match", "\"0\"")
                .body(Map.of("publicNote", "Ghi chú"))
                .post("/api/v1/articles/" + id + "/submit");

        // Then
        assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
        assertThat(submitted.<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(submitted.<List<String>>path("actions")).containsExactly("withdraw");
        ReceivedRecord told = KafkaProbe.shared()
                .await(ARTICLES, record -> record.isEvent("article-submitted") && id.equals(record.key()));
        Contracts.of("submission-service").validateClosed(told);
        assertThat(told.actor()).isEqualTo("lan");
        assertThat(told.ceSubject()).isEqualTo(id);
        assertThat(told.json().get("revision").asInt()).isEqualTo(1);
        assertThat(told.json().get("amendment").asInt()).isZero();
        assertThat(told.json().get("publicNote").asText()).isEqualTo("Ghi chú");
        assertThat(told.json().get("eventDate").asText()).isEqualTo("2026-11-20");
        assertThat(told.json().get("contentHash").asText())
                .isEqualTo(Staff.LAN
                        .asks()
                        .get("/api/v1/articles/" + id + "/revisions/1")
                        .path("contentHash"));
    }

    @Test
    void aReturnedArticleIsRevisedHandedInAgainAndAccepted() {
        // Given
        String id = Drafts.submitted();
        ReviewSays.opened(id, 1);
        ReviewSays.returned(id, 1, "Cần bổ sung số liệu");
        awaitState(id, "RETURNED");
        Response edited = Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(id))
                .body(Drafts.request("body", "<p>312 cuốn sách.</p>"))
                .put("/api/v1/articles/" + id);
        Staff.LAN.asks().header("If-Match", edited.header("ETag")).post("/api/v1/articles/" + id + "/submit");

        // When
        ReviewSays.approved(id, 2);

        // Then
        awaitState(id, "ACCEPTED");
        Response revisions = Staff.LAN.asks().get("/api/v1/articles/" + id + "/revisions");
        assertThat(revisions.<List<Integer>>path("items.revision")).containsExactly(2, 1);
        assertThat(revisions.<List<String>>path("items.body"))
                .containsExactly("<p>312 cuốn sách.</p>", "<p>Ngay từ sáng sớm, sân trường đã rộn ràng.</p>");
        assertThat(Drafts.shown(id).<List<String>>path("actions")).isEmpty();
    }

    @Test
    void aRefusedArticleOffersNothingMore() {
        // Given
        String id = Drafts.submitted();

        // When
        ReviewSays.refused(id, 1, "Trùng với bài đã đăng");

        // Then
        awaitState(id, "REFUSED");
        assertThat(Drafts.shown(id).<List<String>>path("actions")).isEmpty();
    }

    @Test
    void aDraftIsWithdrawnAtOnceAndNobodyHearsOfIt() {
        // Given
        String id = Drafts.draft();

        // When
        Response withdrawn =
                Staff.LAN.asks().header("If-Match", Drafts.etag(id)).post("/api/v1/articles/" + id + "/withdraw");

        // Then
        assertThat(withdrawn.statusCode()).isEqualTo(200);
        assertThat(withdrawn.<String>path("state")).isEqualTo("WITHDRAWN");
        assertThat(Told.about(id)).isEmpty();
    }

    @Test
    void aHandedInArticleIsAskedBackAndReviewGivesItBack() {
        // Given
        String id = Drafts.submitted();
        Response asked = Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(id))
                .body(Map.of("reason", "Sự kiện bị hoãn"))
                .post("/api/v1/articles/" + id + "/withdraw");

        // When
        ReviewSays.cancelled(id, 1);

        // Then
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(asked.<String>path("withdrawal.status")).isEqualTo("WITHDRAWAL_REQUESTED");
        awaitState(id, "WITHDRAWN");
        ReceivedRecord withdrawn = KafkaProbe.shared()
                .await(ARTICLES, record -> record.isEvent("article-withdrawn") && id.equals(record.key()));
        Contracts.of("submission-service").validateClosed(withdrawn);
        assertThat(withdrawn.causationId()).isNotNull();
        ReceivedRecord requested = KafkaProbe.shared()
                .await(ARTICLES, record -> record.isEvent("article-withdrawal-requested") && id.equals(record.key()));
        Contracts.of("submission-service").validateClosed(requested);
        assertThat(requested.json().get("reason").asText()).isEqualTo("Sự kiện bị hoãn");
    }

    @Test
    void anApprovalBeatsTheWithdrawalAndTheAuthorIsTold() {
        // Given
        String id = Drafts.submitted();
        Staff.LAN.asks().header("If-Match", Drafts.etag(id)).post("/api/v1/articles/" + id + "/withdraw");
        ReviewSays.approved(id, 1);

        // When
        ReviewSays.withdrawalRejected(id, 1);

        // Then
        await().untilAsserted(() -> {
            Response shown = Drafts.shown(id);
            assertThat(shown.<String>path("state")).isEqualTo("ACCEPTED");
            assertThat(shown.<String>path("withdrawal.status")).isEqualTo("WITHDRAWAL_REJECTED");
            assertThat(shown.<String>path("withdrawal.rejection")).isEqualTo("ALREADY_APPROVED");
        });
    }

    @Test
    void anApprovalOfAWithdrawnArticleChangesNothing() {
        // Given
        String id = Drafts.submitted();
        ReviewSays.returned(id, 1, "Bổ sung");
        awaitState(id, "RETURNED");
        Staff.LAN.asks().header("If-Match", Drafts.etag(id)).post("/api/v1/articles/" + id + "/withdraw");

        // When
        UUID approval = ReviewSays.approved(id, 1);

        // Then
        await().untilAsserted(() -> assertThat(
                        Told.count("select count(*) from inbox where event_id::text = ?", approval.toString()))
                .isEqualTo(1));
        assertThat(Drafts.shown(id).<String>path("state")).isEqualTo("WITHDRAWN");
        assertThat(Drafts.shown(id).<List<String>>path("actions")).isEmpty();
    }

    @Test
    void anAcceptedArticleCannotBeWithdrawn() {
        // Given
        String id = Drafts.submitted();
        ReviewSays.approved(id, 1);
        awaitState(id, "ACCEPTED");

        // When
        Response refused =
                Staff.LAN.asks().header("If-Match", Drafts.etag(id)).post("/api/v1/articles/" + id + "/withdraw");

        // Then
        assertProblem(refused, 409, "WRONG_STATE");
        assertThat(refused.<String>path("state")).isEqualTo("ACCEPTED");
    }

    @Test
    void newsOfAnEarlierRevisionChangesNothing() {
        // Given
        String id = Drafts.submitted();
        ReviewSays.returned(id, 1, "Bổ sung");
        awaitState(id, "RETURNED");
        Drafts.submit(id);
        ReviewSays.refused(id, 1, "Cũ");

        // When
        ReviewSays.stepReady(id, 2);

        // Then
        await().untilAsserted(() -> assertThat(Staff.LAN
                        .asks()
                        .get("/api/v1/articles/" + id + "/progress")
                        .<List<String>>path("waitingWith.role"))
                .containsExactly("editor"));
        assertThat(Drafts.shown(id).<String>path("state")).isEqualTo("SUBMITTED");
    }

    static void awaitState(String id, String state) {
        await().untilAsserted(
                        () -> assertThat(Drafts.shown(id).<String>path("state")).isEqualTo(state));
    }
}
