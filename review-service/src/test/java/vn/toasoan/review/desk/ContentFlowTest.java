package vn.toasoan.review.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.Newsroom.answerGates;
import static vn.toasoan.review.Newsroom.approve;
import static vn.toasoan.review.Newsroom.as;
import static vn.toasoan.review.Newsroom.decide;
import static vn.toasoan.review.Newsroom.editor;
import static vn.toasoan.review.Newsroom.etag;
import static vn.toasoan.review.Newsroom.json;
import static vn.toasoan.review.Newsroom.news;
import static vn.toasoan.review.Newsroom.principal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.Database;
import vn.toasoan.review.Newsroom;
import vn.toasoan.review.ReviewServiceTest;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.ReceivedRecord;

/** Typo fixes, other topics, reversals and what hand-ins do to approvals, through the API and out as events. */
@ReviewServiceTest
class ContentFlowTest {

    private static final Contracts OURS = Contracts.of("review-service");
    private static final UUID OFFICER = UUID.randomUUID();
    private static final UUID TEACHER = UUID.randomUUID();

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.withBoardAndPrincipal();
        newsroom.person(OFFICER, "Đỗ Thu Hà", true, 1, null, "finance-officer");
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void aTypoFixIsTrackedShownToTheAuthorAndVoidsTheApprovalBeforeIt() {
        // Given
        UUID article = UUID.randomUUID();
        UUID reviewCase = approvedByFinance(article, 1);
        UUID boardStep = Newsroom.readyStepId(reviewCase);

        // When
        JsonNode amended = json(post(
                reviewCase,
                editor(),
                "amend",
                Map.of(
                        "stepId", boardStep.toString(),
                        "body", "<p>Nội dung đã sửa.</p><script>alert(1)</script>",
                        "note", "Sửa lỗi gõ.")));
        JsonNode authors = json(as(TEACHER, "contributor").get("/api/v1/reviews/{id}/amendments", reviewCase));

        // Then
        assertThat(amended.get("content").get("body").asText()).isEqualTo("<p>Nội dung đã sửa.</p>");
        assertThat(amended.get("content").get("amendment").asInt()).isEqualTo(1);
        assertThat(amended.get("voidedApprovals").get(0).get("changed").get(0).asText())
                .isEqualTo("BODY");
        assertThat(amended.get("decisions").get(0).get("stands").asBoolean()).isFalse();
        assertThat(Newsroom.readyStep(amended).get("role").asText()).isEqualTo("finance-officer");
        assertThat(authors.get("items").get(0).get("note").asText()).isEqualTo("Sửa lỗi gõ.");
        ReceivedRecord told = newsroom.told(article, "article-amended");
        OURS.validateClosed(told);
        assertThat(told.json().get("amendedRevision").get("contentHash"))
                .isEqualTo(amended.get("content").get("contentHash"));
    }

    @Test
    void anArticleOfAnotherTopicTakesThatTopicsRoute() {
        // Given
        UUID article = UUID.randomUUID();
        newsroom.topic(Newsroom.example("topic-changed", "finance").tree());
        UUID reviewCase = open(article, 1, "chuyen-mon");
        Newsroom.awaitTopic("tai-chinh");

        // When
        JsonNode moved =
                json(post(reviewCase, editor(), "retopic", Map.of("topic", "tai-chinh", "reason", "Bài về thu chi.")));
        JsonNode unknown = json(post(reviewCase, editor(), "retopic", Map.of("topic", "khong-co", "reason", "Nhầm.")));

        // Then
        assertThat(Newsroom.readyStep(moved).get("role").asText()).isEqualTo("finance-officer");
        assertThat(Newsroom.readyStep(moved).get("reopenedBecause").asText()).isEqualTo("TOPIC_CHANGED");
        assertThat(moved.get("decisions").get(0).get("type").asText()).isEqualTo("RETOPIC");
        assertThat(unknown.get("code").asText()).isEqualTo("TOPIC_UNKNOWN");
        assertThat(json(editor().queryParam("queue", "all")
                                .queryParam("articleId", article.toString())
                                .get("/api/v1/reviews"))
                        .get("items")
                        .get(0)
                        .get("topic")
                        .asText())
                .isEqualTo("tai-chinh");
    }

    @Test
    void theReversedApprovalOfAnArticleIsToldAndTheCaseIsReturned() {
        // Given
        UUID article = UUID.randomUUID();
        UUID reviewCase = open(article, 1, "chuyen-mon");
        answerGates(reviewCase, editor(), editor()).then().statusCode(200);
        decide(reviewCase, editor(), etag(reviewCase, editor()), approve(Newsroom.readyStepId(reviewCase)))
                .then()
                .statusCode(200);

        // When
        JsonNode reversed = json(post(reviewCase, principal(), "reverse", Map.of("reason", "Số liệu sai.")));

        // Then
        assertThat(reversed.get("state").asText()).isEqualTo("RETURNED");
        ReceivedRecord told = newsroom.told(article, "approval-reversed");
        OURS.validateClosed(told);
        assertThat(told.actor()).isEqualTo(Newsroom.PRINCIPAL.toString());
    }

    @Test
    void aHandInThatDiffersInWhiteSpaceKeepsTheFirstApprovalAndAnotherTitleLosesIt() {
        // Given
        UUID article = UUID.randomUUID();
        UUID first = approvedByFinance(article, 1);
        decide(
                        first,
                        editor(),
                        etag(first, editor()),
                        Map.of(
                                "stepId",
                                Newsroom.readyStepId(first).toString(),
                                "type",
                                "REQUEST_CHANGES",
                                "reason",
                                "Xem lại cách dòng."))
                .then()
                .statusCode(200);
        ObjectNode spaced = finance(article, 2);
        spaced.put("title", spaced.get("title").asText().replace(" ", "  "));
        ObjectNode retitled = finance(article, 3).put("title", "Tiêu đề khác");

        // When
        newsroom.submit(spaced);
        UUID second = newsroom.caseOf(article, 2);
        JsonNode kept = Newsroom.read(second, editor());
        newsroom.submit(Newsroom.hashed(retitled));
        JsonNode lost = Newsroom.read(newsroom.caseOf(article, 3), editor());

        // Then
        assertThat(Newsroom.readyStep(kept).get("role").asText()).isEqualTo("editor");
        assertThat(kept.get("decisions").get(0).get("carriedFrom").asText())
                .isEqualTo(Database.<UUID>find("select id from decision where case_id = ? and type = 'APPROVE'", first)
                        .toString());
        assertThat(kept.get("voidedApprovals")).isEmpty();
        assertThat(Newsroom.readyStep(lost).get("role").asText()).isEqualTo("finance-officer");
        assertThat(lost.get("voidedApprovals").get(0).get("changed").get(0).asText())
                .isEqualTo("TITLE");
    }

    private UUID approvedByFinance(UUID article, int revision) {
        newsroom.submit(finance(article, revision));
        UUID reviewCase = newsroom.caseOf(article, revision);
        answerGates(reviewCase, officer(), editor()).then().statusCode(200);
        decide(reviewCase, officer(), etag(reviewCase, editor()), approve(Newsroom.readyStepId(reviewCase)))
                .then()
                .statusCode(200);
        return reviewCase;
    }

    private static ObjectNode finance(UUID article, int revision) {
        return Newsroom.hashed(
                news(article, revision, "tai-chinh", "to-1", TEACHER).put("body", "<p>Nội dung.</p>"));
    }

    private static RequestSpecification officer() {
        return as(OFFICER, "finance-officer");
    }

    private UUID open(UUID article, int revision, String topic) {
        newsroom.submit(news(article, revision, topic, "to-1", TEACHER));
        return newsroom.caseOf(article, revision);
    }

    private static Response post(UUID reviewCase, RequestSpecification by, String command, Map<String, ?> body) {
        return by.header("If-Match", etag(reviewCase, editor()))
                .body(body)
                .post("/api/v1/reviews/{id}/" + command, reviewCase);
    }
}
