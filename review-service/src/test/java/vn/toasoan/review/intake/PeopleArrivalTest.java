package vn.toasoan.review.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.Newsroom.TOPIC;
import static vn.toasoan.review.Newsroom.as;
import static vn.toasoan.review.Newsroom.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.Database;
import vn.toasoan.review.Newsroom;
import vn.toasoan.review.ReviewServiceTest;
import vn.toasoan.review.reviewcase.StaffClock;

/** Ready steps follow the people, whichever of both arrives first. */
@ReviewServiceTest
class PeopleArrivalTest {

    @Inject
    StaffClock clock;

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
    void aStepWithoutHolderGoesToThePrincipalUntilAHolderArrivesAndBackWhenTheyLeave() {
        // Given
        UUID article = UUID.randomUUID();
        UUID inspector = UUID.randomUUID();
        newsroom.submit(news(article, 1, "kiem-dinh", "kiem-tra-noi-bo", UUID.randomUUID()));
        UUID reviewCase = newsroom.caseOf(article, 1);
        awaitReady(article, "NO_HOLDER", 0);

        // When
        newsroom.person(inspector, "Hoàng Thị Nga", true, 1, null, "inspection-board");
        awaitReady(article, "", 1);
        JsonNode queue = Newsroom.json(as(inspector, "inspection-board").get("/api/v1/reviews"));
        newsroom.person(inspector, "Hoàng Thị Nga", false, 2, null);
        awaitReady(article, "NO_HOLDER", 2);
        JsonNode principals = Newsroom.json(Newsroom.principal().get("/api/v1/reviews"));

        // Then
        assertThat(queue.get("items").findValuesAsText("id")).contains(reviewCase.toString());
        assertThat(principals.get("items").findValuesAsText("id")).contains(reviewCase.toString());
    }

    @Test
    void onTheLastDayOfTheOnlyInspectorTheStepGoesToTheDeputyWhoDecidesAndTheRecordSaysWhy() throws Throwable {
        // Given
        UUID article = UUID.randomUUID();
        UUID inspector = UUID.randomUUID();
        UUID deputy = UUID.randomUUID();
        newsroom.person(deputy, "Bùi Thị Lan", true, 1, null, "contributor");
        newsroom.person(inspector, "Hoàng Thị Nga", true, 1, deputy, "inspection-board");
        newsroom.awaitPerson(deputy);
        newsroom.awaitPerson(inspector);
        newsroom.submit(news(article, 1, "thanh-tra", "kiem-tra-noi-bo", UUID.randomUUID()));
        UUID reviewCase = newsroom.caseOf(article, 1);
        Database.execute("update person set valid_to = now() - interval '1 second' where id = ?", inspector);

        // When
        VertxContextSupport.subscribeAndAwait(() -> clock.strike());
        awaitReady(article, "HOLDER_ABSENT", 1);
        JsonNode queue = Newsroom.json(as(deputy, "contributor").get("/api/v1/reviews"));
        Newsroom.answerGates(reviewCase, as(deputy, "contributor"), Newsroom.editor())
                .then()
                .statusCode(200);
        Newsroom.decide(
                        reviewCase,
                        as(deputy, "contributor"),
                        Newsroom.etag(reviewCase, Newsroom.editor()),
                        Newsroom.approve(Newsroom.readyStepId(reviewCase)))
                .then()
                .statusCode(200);
        newsroom.person(inspector, "Hoàng Thị Nga", false, 2, null);

        // Then
        assertThat(queue.get("items").findValuesAsText("id")).contains(reviewCase.toString());
        JsonNode record = newsroom.told(article, "review-decision-recorded").json();
        assertThat(record.get("decidedBy").asText()).isEqualTo(deputy.toString());
        assertThat(record.get("actingRole").asText()).isEqualTo("inspection-board");
        assertThat(record.get("fallbackReason").asText()).isEqualTo("HOLDER_ABSENT");
        assertThat(record.get("checklist").findValuesAsText("gate")).containsExactly("STATE_SECRET", "CHILD_CONSENT");
    }

    @Test
    void aNewTopicTakesOverTheApproversItProposesOnceAndKeepsThem() {
        // Given
        String code = "thu-nghiem-" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode topic =
                (ObjectNode) Newsroom.example("topic-changed", "finance").tree();
        topic.put("code", code);

        // When
        newsroom.topic(topic);
        awaitRoute(code, "finance-officer", "editor");
        ObjectNode changed = topic.deepCopy().put("version", 2).put("name", "Tên mới");
        changed.putArray("approvals");
        newsroom.topic(changed);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(route(code).get("name").asText()).isEqualTo("Tên mới"));

        // Then
        awaitRoute(code, "finance-officer", "editor");
    }

    private void awaitReady(UUID article, String fallbackReason, int caseVersion) {
        newsroom.kafka()
                .await(
                        TOPIC,
                        told -> article.toString().equals(told.key())
                                && told.isEvent("review-step-ready")
                                && told.json().get("caseVersion").asInt() == caseVersion
                                && told.json().path("fallbackReason").asText().equals(fallbackReason));
    }

    private static void awaitRoute(String code, String... roles) {
        Awaitility.await().untilAsserted(() -> {
            assertThat(route(code)).isNotNull();
            assertThat(route(code).get("steps").findValuesAsText("role")).containsExactly(roles);
        });
    }

    private static JsonNode route(String code) {
        for (JsonNode topic :
                Newsroom.json(Newsroom.editor().get("/api/v1/routing")).get("items")) {
            if (topic.get("topic").asText().equals(code)) {
                return topic;
            }
        }
        return null;
    }
}
