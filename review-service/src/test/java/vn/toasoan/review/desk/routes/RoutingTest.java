package vn.toasoan.review.desk.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.Newsroom.as;
import static vn.toasoan.review.Newsroom.editor;
import static vn.toasoan.review.Newsroom.json;
import static vn.toasoan.review.Newsroom.news;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.Database;
import vn.toasoan.review.Newsroom;
import vn.toasoan.review.ReviewServiceTest;

/** Routing is data: edited, versioned, tried out; a running case keeps its own. */
@ReviewServiceTest
class RoutingTest {

    private static final Map<String, Object> TWO_OF_THE_INSPECTION = Map.of(
            "order", 1, "role", "inspection-board", "mode", "QUORUM", "quorum", 2, "label", "Ban kiểm tra nội bộ");

    private Newsroom newsroom;
    private String topic;

    @BeforeEach
    void open() {
        newsroom = Newsroom.withBoardAndPrincipal();
        topic = "chuyen-muc-" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode told =
                (ObjectNode) Newsroom.example("topic-changed", "activities").tree();
        newsroom.topic(told.put("code", topic));
        Newsroom.awaitTopic(topic);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void anEditedRouteIsTakenByWhatComesInFromThenOnAndNotByWhatIsRunning() {
        // Given
        UUID running = handIn();

        // When
        JsonNode edited = json(put("\"0\"", List.of(TWO_OF_THE_INSPECTION)));
        UUID next = handIn();

        // Then
        assertThat(edited.get("version").asInt()).isEqualTo(1);
        assertThat(edited.get("steps").findValuesAsText("role")).containsExactly("inspection-board", "editor");
        assertThat(edited.get("steps").get(0).get("workingDays").asInt()).isEqualTo(2);
        assertThat(roles(running)).isEqualTo("editor");
        assertThat(roles(next)).isEqualTo("inspection-board,editor");
        JsonNode changes = json(editor().get("/api/v1/routing/{topic}/changes", topic));
        assertThat(changes.get("items").get(0).get("changedBy").asText()).isEqualTo(Newsroom.EDITOR.toString());
        assertThat(changes.get("items").get(0).get("steps").get(0).get("quorum").asInt())
                .isEqualTo(2);
    }

    @Test
    void ofTwoEditsOfTheSameVersionTheSecondIsStale() {
        // Given
        put("\"0\"", List.of(TWO_OF_THE_INSPECTION)).then().statusCode(200);

        // When
        int second = put("\"0\"", List.of()).statusCode();
        int none = put(null, List.of()).statusCode();

        // Then
        assertThat(second).isEqualTo(412);
        assertThat(none).isEqualTo(428);
    }

    @Test
    void noEditTakesTheBoardAway() {
        // When
        JsonNode edited = json(put("\"0\"", List.of()));

        // Then
        assertThat(edited.get("own")).isEmpty();
        assertThat(edited.get("steps").findValuesAsText("role")).containsExactly("editor");
    }

    @Test
    void rowsThatContradictThemselvesAreRefusedAtTheirPlace() {
        // Given
        Map<String, Object> quorumless =
                Map.of("order", 1, "role", "inspection-board", "mode", "QUORUM", "label", "Ban kiểm tra");
        Map<String, Object> stranger = Map.of("order", 1, "role", "upstream-office", "mode", "ANY", "label", "Phòng");

        // When
        JsonNode contradictory = json(put("\"0\"", List.of(TWO_OF_THE_INSPECTION, quorumless)));
        JsonNode twice = json(put("\"0\"", List.of(TWO_OF_THE_INSPECTION, TWO_OF_THE_INSPECTION)));
        JsonNode outside = json(put("\"0\"", List.of(stranger)));

        // Then
        assertThat(contradictory.get("code").asText()).isEqualTo("ROUTING_CONTRADICTORY");
        assertThat(contradictory.get("errors").get(0).get("pointer").asText()).isEqualTo("/steps/1");
        assertThat(twice.get("code").asText()).isEqualTo("ROUTING_CONTRADICTORY");
        assertThat(outside.get("code").asText()).isEqualTo("VALIDATION");
    }

    @Test
    void aDryRunShowsToWhomAnArticleWouldGoAndWhyAndStoresNothing() {
        // Given
        UUID deputy = UUID.randomUUID();
        UUID archivist = UUID.randomUUID();
        newsroom.person(deputy, "Trần Thị Mai", true, 1, null, "contributor");
        newsroom.person(archivist, "Hồ Văn Sơn", true, 1, deputy, "archivist");
        newsroom.awaitPerson(archivist);
        put("\"0\"", List.of(Map.of("order", 1, "role", "archivist", "mode", "ANY", "label", "Văn thư")))
                .then()
                .statusCode(200);
        long cases = Database.count("select count(*) from review_case");

        // When
        JsonNode own = dryRun(archivist);
        JsonNode other = dryRun(UUID.randomUUID());

        // Then
        assertThat(own.get("steps").get(0).get("assignedAs").asText()).isEqualTo("DEPUTY");
        assertThat(own.get("steps").get(0).get("people").get(0).asText()).isEqualTo(deputy.toString());
        assertThat(own.get("steps").get(0).get("fallbackReason").asText()).isEqualTo("SOLE_HOLDER_IS_AUTHOR");
        assertThat(other.get("steps").get(0).get("assignedAs").asText()).isEqualTo("ROLE");
        assertThat(other.get("steps").get(0).has("dueAt")).isTrue();
        assertThat(other.get("steps").get(1).has("dueAt")).isFalse();
        assertThat(Database.count("select count(*) from review_case")).isEqualTo(cases);
    }

    private JsonNode dryRun(UUID author) {
        return json(as(UUID.randomUUID(), "contributor")
                .body(Map.of("topic", topic, "authors", List.of(author.toString())))
                .post("/api/v1/routing/dry-run"));
    }

    private Response put(String ifMatch, List<Map<String, Object>> steps) {
        var request = editor().body(Map.of("steps", steps, "reason", "Nhà trường đổi cách duyệt."));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/api/v1/routing/{topic}", topic);
    }

    private UUID handIn() {
        UUID article = UUID.randomUUID();
        newsroom.submit(news(article, 1, topic, "to-1", UUID.randomUUID()));
        return newsroom.caseOf(article, 1);
    }

    private static String roles(UUID reviewCase) {
        return Database.find(
                "select string_agg(role, ',' order by position) from review_step where case_id = ?", reviewCase);
    }
}
