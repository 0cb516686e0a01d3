package vn.toasoan.review.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.toasoan.review.Newsroom.approve;
import static vn.toasoan.review.Newsroom.decide;
import static vn.toasoan.review.Newsroom.editor;
import static vn.toasoan.review.Newsroom.etag;
import static vn.toasoan.review.Newsroom.json;
import static vn.toasoan.review.Newsroom.news;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.Database;
import vn.toasoan.review.Newsroom;
import vn.toasoan.review.ReviewServiceTest;

/** Bad requests are refused at the door, with a problem, and leave nothing behind. */
@ReviewServiceTest
class DecideRequestTest {

    private Newsroom newsroom;
    private UUID reviewCase;
    private UUID step;

    @BeforeEach
    void open() {
        newsroom = Newsroom.withBoardAndPrincipal();
        UUID article = UUID.randomUUID();
        newsroom.submit(news(article, 1, "chuyen-mon", "to-1", UUID.randomUUID()));
        reviewCase = newsroom.caseOf(article, 1);
        step = Newsroom.readyStepId(reviewCase);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void aDecisionWithoutIfMatchIsRefused() {
        // When
        JsonNode problem = json(editor().body(approve(step)).post("/api/v1/reviews/{id}/decide", reviewCase));

        // Then
        assertRefused(problem, 428, "PRECONDITION_REQUIRED");
    }

    @Test
    void aDecisionOnAnotherVersionIsRefusedWithTheCurrentOne() {
        // When
        JsonNode problem = json(decide(
                reviewCase,
                editor(),
                "\"7\"",
                Map.of("stepId", step.toString(), "type", "REFUSE", "reason", "Trùng tin.")));

        // Then
        assertRefused(problem, 412, "STALE_VERSION");
        assertThat(problem.get("currentVersion").asLong()).isZero();
    }

    @Test
    void aWeakTagAndAStarAreRefused() {
        // When
        JsonNode weak = json(decide(reviewCase, editor(), "W/\"0\"", approve(step)));
        JsonNode star = json(decide(reviewCase, editor(), "*", approve(step)));

        // Then
        assertRefused(weak, 400, "MALFORMED_IF_MATCH");
        assertRefused(star, 400, "MALFORMED_IF_MATCH");
    }

    @Test
    void aReturnWithoutReasonIsRefusedAtItsPlaceInTheRequest() {
        // When
        JsonNode problem = json(decide(
                reviewCase,
                editor(),
                etag(reviewCase, editor()),
                Map.of("stepId", step.toString(), "type", "REQUEST_CHANGES", "reason", "   ")));

        // Then
        assertRefused(problem, 422, "REASON_REQUIRED");
        assertThat(problem.get("errors").get(0).get("pointer").asText()).isEqualTo("/reason");
    }

    @Test
    void anApprovalWithoutAnsweredGatesIsRefusedWithTheGate() {
        // When
        JsonNode problem = json(decide(reviewCase, editor(), etag(reviewCase, editor()), approve(step)));

        // Then
        assertRefused(problem, 409, "GATE_UNANSWERED");
        assertThat(problem.get("guard").asText()).isEqualTo("STATE_SECRET");
    }

    @Test
    void aNoAtABindingGateCannotBeOverriddenByThePrincipal() {
        // Given
        answer(editor(), "STATE_SECRET", "YES");
        answer(editor(), "CHILD_CONSENT", "NO");
        answer(Newsroom.principal(), "CHILD_CONSENT", "YES");

        // When
        JsonNode problem = json(decide(reviewCase, editor(), etag(reviewCase, editor()), approve(step)));

        // Then
        assertRefused(problem, 409, "GATE_CLOSED");
        assertThat(problem.get("guard").asText()).isEqualTo("CHILD_CONSENT");
    }

    @Test
    void stateSecretCannotBeLeftOut() {
        // When
        JsonNode problem = json(editor().header("If-Match", etag(reviewCase, editor()))
                .body(Map.of("answers", List.of(Map.of("gate", "STATE_SECRET", "answer", "NOT_APPLICABLE"))))
                .post("/api/v1/reviews/{id}/checklist", reviewCase));

        // Then
        assertThat(problem.get("status").asInt()).isEqualTo(422);
        assertThat(problem.get("code").asText()).isEqualTo("ANSWER_NOT_ALLOWED");
        assertThat(problem.get("errors").get(0).get("pointer").asText()).isEqualTo("/answers/0/answer");
    }

    @Test
    void anotherContentHashThanTheOneUnderReviewIsRefused() {
        // Given
        answer(editor(), "STATE_SECRET", "YES");
        answer(editor(), "CHILD_CONSENT", "NOT_APPLICABLE");

        // When
        JsonNode problem = json(decide(
                reviewCase,
                editor(),
                etag(reviewCase, editor()),
                Map.of("stepId", step.toString(), "type", "APPROVE", "judgedHash", "0".repeat(64))));

        // Then
        assertRefused(problem, 409, "HASH_MISMATCH");
    }

    @Test
    void aPublishingTimeWithoutApprovalIsRefused() {
        // When
        JsonNode problem = json(decide(
                reviewCase,
                editor(),
                etag(reviewCase, editor()),
                Map.of(
                        "stepId", step.toString(),
                        "type", "REFUSE",
                        "reason", "Trùng tin.",
                        "publishAt", "2026-12-01T07:00:00+07:00")));

        // Then
        assertRefused(problem, 422, "PUBLISH_AT_NEEDS_APPROVAL");
    }

    @Test
    void missingFieldsAreNamed() {
        // When
        JsonNode problem = json(decide(reviewCase, editor(), etag(reviewCase, editor()), Map.of()));

        // Then
        assertRefused(problem, 422, "VALIDATION");
        assertThat(problem.get("errors").findValuesAsText("pointer")).contains("/stepId", "/type");
    }

    @Test
    void anUnknownDecisionIsNamedAtItsPlace() {
        // When
        JsonNode problem = json(decide(
                reviewCase,
                editor(),
                etag(reviewCase, editor()),
                Map.of("stepId", step.toString(), "type", "PUBLISH_NOW")));

        // Then
        assertRefused(problem, 422, "VALIDATION");
        assertThat(problem.get("errors").findValuesAsText("pointer")).containsExactly("/type");
    }

    @Test
    void aStepOfAnotherCaseIsNotFound() {
        // When
        JsonNode problem = json(decide(reviewCase, editor(), etag(reviewCase, editor()), approve(UUID.randomUUID())));

        // Then
        assertRefused(problem, 404, "STEP_NOT_FOUND");
    }

    @Test
    void aDecisionSentAgainUnderTheSameKeyIsAnsweredAsTheFirstTime() {
        // Given
        Map<String, String> sentBack = Map.of("stepId", step.toString(), "type", "REFUSE", "reason", "Trùng tin.");
        String key = UUID.randomUUID().toString();
        String seen = etag(reviewCase, editor());
        JsonNode first = json(decide(reviewCase, editor().header("Idempotency-Key", key), seen, sentBack));

        // When
        JsonNode again = json(decide(reviewCase, editor().header("Idempotency-Key", key), seen, sentBack));

        // Then
        assertThat(first.get("state").asText()).isEqualTo("REFUSED");
        assertThat(again).isEqualTo(first);
        assertThat(decisions()).isOne();
    }

    @Test
    void aRefusalSpeaksVietnameseUnlessAskedForEnglish() {
        // When
        JsonNode vietnamese = json(decide(reviewCase, editor(), etag(reviewCase, editor()), approve(step)));
        JsonNode english = json(decide(
                reviewCase, editor().header("Accept-Language", "en"), etag(reviewCase, editor()), approve(step)));

        // Then
        assertThat(vietnamese.get("title").asText()).isEqualTo("Chưa trả lời cửa kiểm duyệt");
        assertThat(english.get("title").asText()).isEqualTo("A gate has no answer yet");
        assertThat(english.get("code")).isEqualTo(vietnamese.get("code"));
    }

    @Test
    void decisionsAndAnswersCannotBeChangedOrDeletedEvenInTheDatabase() {
        // Given
        answer(editor(), "STATE_SECRET", "NO");
        decide(
                        reviewCase,
                        editor(),
                        etag(reviewCase, editor()),
                        Map.of("stepId", step.toString(), "type", "REFUSE", "reason", "Trùng tin."))
                .then()
                .statusCode(200);

        // When
        List<String> attempts = List.of(
                "update decision set reason = 'khác' where case_id = ?",
                "delete from decision where case_id = ?",
                "update checklist_answer set answer = 'YES' where case_id = ?",
                "delete from checklist_answer where case_id = ?");

        // Then
        assertThat(attempts)
                .allSatisfy(sql -> assertThatThrownBy(() -> Database.execute(sql, reviewCase))
                        .hasMessageContaining("append-only"));
    }

    private void answer(io.restassured.specification.RequestSpecification by, String gate, String answer) {
        by.header("If-Match", etag(reviewCase, editor()))
                .body(Map.of("answers", List.of(Map.of("gate", gate, "answer", answer))))
                .post("/api/v1/reviews/{id}/checklist", reviewCase)
                .then()
                .statusCode(200);
    }

    private void assertRefused(JsonNode problem, int status, String code) {
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(decisions()).isZero();
    }

    private long decisions() {
        return Database.count("select count(*) from decision where case_id = ?", reviewCase);
    }
}
