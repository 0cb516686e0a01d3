package vn.toasoan.notification.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.Tokens;

@NotificationServiceTest
class DryRunTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String author = Rows.person();
    private final String lead = Rows.person();
    private final String team = "to-" + author.substring(0, 6);
    private final String article = UUID.randomUUID().toString();

    @Test
    void it_says_who_would_get_what_and_leaves_no_trace() throws Exception {
        // Given
        Rows.change("insert into assignment (person_id, kind, code) values (?, 'LEAD', ?)", lead, team);
        Rows.change(
                "insert into article_seen values (?::uuid, 1, 'Ngày hội đọc sách', ?, 'chuyen-mon', ?)",
                article,
                team,
                author);
        Rows.change("insert into preference_choice values (?, 'PUBLICATIONS', 'EMAIL', 'OFF')", lead);

        // When
        Response answer = dryRun("article-published", author);

        // Then
        answer.then()
                .statusCode(200)
                .body("lines.findAll { it.ruleId == 'da-dang-tac-gia' }.reason", contains("NOT_THE_ACTOR"))
                .body("lines.find { it.ruleId == 'da-dang-to-truong' }.recipientId", equalTo(lead))
                .body("lines.find { it.ruleId == 'da-dang-to-truong' }.reason", equalTo("WANTED"))
                .body("lines.find { it.ruleId == 'da-dang-to-truong-app' }.outcome", equalTo("SEND"));
        assertThat(Rows.column("select id::text from delivery where article_id = ?::uuid", article))
                .isEmpty();
    }

    @Test
    void data_that_does_not_keep_to_the_contract_is_refused() {
        ask("{\"event\": \"article-published\", \"data\": {\"articleId\": \"none\"}}")
                .then()
                .statusCode(422)
                .body("code", equalTo("EVENT_DATA"));
    }

    private Response dryRun(String event, String actor) throws Exception {
        ObjectNode data = (ObjectNode) JSON.readTree(
                Contracts.of("publishing-service").examples(event).getFirst().json());
        data.put("articleId", article).put("team", team).put("submittedBy", author);
        data.putArray("authors").addObject().put("personId", author);
        ObjectNode request = JSON.createObjectNode().put("event", event).put("actor", actor);
        request.set("data", data);
        return ask(request.toString());
    }

    private static Response ask(String body) {
        return given().auth()
                .oauth2(Tokens.of(UUID.randomUUID().toString())
                        .roles("comms-officer")
                        .sign())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/notifications/dry-run");
    }
}
