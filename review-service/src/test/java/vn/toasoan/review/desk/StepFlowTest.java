package vn.toasoan.review.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.Newsroom.as;
import static vn.toasoan.review.Newsroom.editor;
import static vn.toasoan.review.Newsroom.etag;
import static vn.toasoan.review.Newsroom.json;
import static vn.toasoan.review.Newsroom.news;
import static vn.toasoan.review.Newsroom.principal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.Database;
import vn.toasoan.review.Newsroom;
import vn.toasoan.review.ReviewServiceTest;
import vn.toasoan.review.reviewcase.StepClock;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.ReceivedRecord;

/** Claims, assignments and the clock, through the API and out as events. */
@ReviewServiceTest
class StepFlowTest {

    private static final Contracts OURS = Contracts.of("review-service");

    @Inject
    StepClock clock;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.withBoardAndPrincipal();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void aClaimedStepIsSeenAsClaimedAndLeavesTheColleaguesQueue() {
        // Given
        UUID article = UUID.randomUUID();
        String team = "to-" + article.toString().substring(0, 8);
        UUID reviewCase = open(article, team);
        UUID step = Newsroom.readyStepId(reviewCase);

        // When
        JsonNode claimed = json(post(reviewCase, editor(), "claim", Map.of("stepId", step.toString())));
        JsonNode refused = json(Newsroom.decide(
                reviewCase,
                as(Newsroom.SECOND_EDITOR, "editor"),
                etag(reviewCase, editor()),
                Map.of("stepId", step.toString(), "type", "REFUSE", "reason", "Trùng tin.")));
        JsonNode colleagues = json(
                as(Newsroom.SECOND_EDITOR, "editor").queryParam("team", team).get("/api/v1/reviews"));
        JsonNode own = json(
                editor().queryParam("team", team).queryParam("queue", "claimed").get("/api/v1/reviews"));
        JsonNode released = json(post(reviewCase, editor(), "release", Map.of("stepId", step.toString())));

        // Then
        assertThat(Newsroom.step(claimed, step).get("state").asText()).isEqualTo("CLAIMED");
        assertThat(Newsroom.step(claimed, step).get("claimedBy").asText()).isEqualTo(Newsroom.EDITOR.toString());
        assertThat(refused.get("code").asText()).isEqualTo("CLAIMED_BY_OTHER");
        assertThat(refused.get("claimedBy").asText()).isEqualTo(Newsroom.EDITOR.toString());
        assertThat(colleagues.get("items")).isEmpty();
        assertThat(own.get("items").findValuesAsText("id")).containsExactly(reviewCase.toString());
        assertThat(Newsroom.step(released, step).get("state").asText()).isEqualTo("READY");
        OURS.validateClosed(newsroom.told(article, "review-step-claimed"));
        OURS.validateClosed(newsroom.told(article, "review-step-released"));
    }

    @Test
    void anAssignedStepIsInThatPersonsQueueAndInNobodyElses() {
        // Given
        UUID article = UUID.randomUUID();
        String team = "to-" + article.toString().substring(0, 8);
        UUID reviewCase = open(article, team);
        UUID step = Newsroom.readyStepId(reviewCase);

        // When
        JsonNode assigned = json(post(
                reviewCase,
                editor(),
                "assign",
                Map.of(
                        "stepId",
                        step.toString(),
                        "personId",
                        Newsroom.SECOND_EDITOR.toString(),
                        "reason",
                        "Phụ trách mảng này.")));
        JsonNode theirs = json(
                as(Newsroom.SECOND_EDITOR, "editor").queryParam("team", team).get("/api/v1/reviews"));
        JsonNode mine = json(editor().queryParam("team", team).get("/api/v1/reviews"));

        // Then
        assertThat(Newsroom.step(assigned, step).get("assignedTo").get(0).asText())
                .isEqualTo(Newsroom.SECOND_EDITOR.toString());
        assertThat(theirs.get("items").findValuesAsText("id")).containsExactly(reviewCase.toString());
        assertThat(mine.get("items")).isEmpty();
    }

    @Test
    void anOverdueStepIsToldOnceHoweverOftenTheClockStrikesAndAnEscalatedOneIsInThePrincipalsQueue() throws Throwable {
        // Given
        UUID article = UUID.randomUUID();
        String team = "to-" + article.toString().substring(0, 8);
        UUID reviewCase = open(article, team);
        dueLongAgo(reviewCase);

        // When
        strike();
        strike();
        JsonNode overdue = json(
                editor().queryParam("team", team).queryParam("queue", "overdue").get("/api/v1/reviews"));
        JsonNode principalsBefore = json(principal().queryParam("team", team).get("/api/v1/reviews"));
        dueLongAgo(reviewCase);
        strike();
        JsonNode principalsAfter = json(principal().queryParam("team", team).get("/api/v1/reviews"));

        // Then
        newsroom.kafka()
                .await(
                        Newsroom.TOPIC,
                        told -> isOverdue(told, article)
                                && told.json().get("escalation").asInt() == 2);
        assertThat(newsroom.kafka().records(Newsroom.TOPIC, article.toString()))
                .filteredOn(told -> isOverdue(told, article))
                .extracting(told -> told.json().get("escalation").asInt())
                .containsExactly(1, 2);
        newsroom.kafka().records(Newsroom.TOPIC, article.toString()).forEach(OURS::validateClosed);
        assertThat(overdue.get("items").findValuesAsText("id")).containsExactly(reviewCase.toString());
        assertThat(principalsBefore.get("items")).isEmpty();
        assertThat(principalsAfter.get("items").findValuesAsText("id")).containsExactly(reviewCase.toString());
    }

    @Test
    void theSummaryCountsEachQueueOfTheCaller() {
        // Given
        UUID holder = UUID.randomUUID();
        UUID reviewCase = open(UUID.randomUUID(), "to-1");
        post(
                        reviewCase,
                        as(holder, "editor"),
                        "claim",
                        Map.of("stepId", Newsroom.readyStepId(reviewCase).toString()))
                .then()
                .statusCode(200);

        // When
        JsonNode counts = json(as(holder, "editor").get("/api/v1/reviews/summary"));
        JsonNode stranger = json(as(UUID.randomUUID(), "contributor").get("/api/v1/reviews/summary"));

        // Then
        assertThat(counts.get("claimed").get("count").asInt()).isEqualTo(1);
        assertThat(counts.get("claimed").get("more").asBoolean()).isFalse();
        assertThat(counts.get("needsMe").get("count").asInt()).isPositive();
        assertThat(stranger.findValues("count")).allMatch(count -> count.asInt() == 0);
    }

    private static boolean isOverdue(ReceivedRecord told, UUID article) {
        return article.toString().equals(told.key()) && told.isEvent("review-step-overdue");
    }

    private static void dueLongAgo(UUID reviewCase) throws SQLException {
        Database.execute("""
                update review_step set due_at = now() - interval '1 day', alarm_at = now() - interval '1 day'
                where case_id = ? and state = 'READY'\
                """, reviewCase);
    }

    private void strike() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> clock.strike());
    }

    private UUID open(UUID article, String team) {
        newsroom.submit(news(article, 1, "chuyen-mon", team, UUID.randomUUID()));
        return newsroom.caseOf(article, 1);
    }

    private static Response post(UUID reviewCase, RequestSpecification by, String command, Map<String, ?> body) {
        return by.header("If-Match", etag(reviewCase, editor()))
                .body(body)
                .post("/api/v1/reviews/{id}/" + command, reviewCase);
    }
}
