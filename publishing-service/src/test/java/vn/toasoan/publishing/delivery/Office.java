package vn.toasoan.publishing.delivery;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import vn.toasoan.publishing.publication.ApprovalFixture;
import vn.toasoan.publishing.publication.Newsroom;
import vn.toasoan.testkit.Tokens;

/** A destination made for one test, and what the API tells of the deliveries to it. */
final class Office {

    static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes();

    final String code = "o-" + UUID.randomUUID();

    /** Receives what is chosen for it, by webhook, under its own path. */
    static Office withWebhook(Receiver receiver) {
        return with(receiver, "");
    }

    /** @param more further routes, as JSON objects, each with a comma before it */
    static Office with(Receiver receiver, String more) {
        Office office = new Office();
        office.add("[{\"transport\":\"WEBHOOK\",\"format\":\"EVENT_JSON\",\"address\":\"%s\"}%s]"
                .formatted(receiver.url(office.path()), more));
        office.command("secrets", "{\"secret\":\"whsec_" + Base64.getEncoder().encodeToString(SECRET) + "\"}")
                .then()
                .statusCode(201);
        return office;
    }

    static Office withRoutes(String routes) {
        Office office = new Office();
        office.add(routes);
        return office;
    }

    String path() {
        return "/" + code;
    }

    private void add(String routes) {
        given().header("Authorization", "Bearer " + Newsroom.token("editor"))
                .contentType("application/json")
                .body("""
                        {"code":"%s","data":{"name":"Cơ quan mẫu","level":"SO","routes":%s}}
                        """.formatted(code, routes))
                .post("/api/v1/destinations")
                .then()
                .statusCode(201);
    }

    Response command(String command, String body) {
        String all = "/api/v1/destinations/" + code;
        String token = Newsroom.token("editor");
        String tag = given().header("Authorization", "Bearer " + token).get(all).header("ETag");
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .post(all + "/" + command);
    }

    /** The board chooses the article for it. */
    void chosenFor(Newsroom newsroom, ApprovalFixture article) {
        choose(newsroom, article, this);
    }

    static void choose(Newsroom newsroom, ApprovalFixture article, Office... offices) {
        List<String> codes = new ArrayList<>();
        for (Office office : offices) {
            codes.add("\"" + office.code + "\"");
        }
        newsroom.kafka.publish(
                "review.selection.v1", article.key(), "vn.toasoan.review.selection.article-selected.v1", """
                {"articleId":"%s","sessionId":"%s","month":"2026-11","caseId":"%s","revision":1,"title":"x","team":"to-1",
                 "authors":["%s"],"submittedBy":"%s","kind":"MONTHLY","reason":"Hay","destinations":%s,
                 "selectedBy":"%s","selectedAt":"2026-12-01T02:00:00Z"}
                """.formatted(
                                article.key(),
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                ApprovalFixture.AUTHOR,
                                ApprovalFixture.AUTHOR,
                                codes,
                                ApprovalFixture.AUTHOR));
    }

    /** Deliveries to it in the order of their sequence, as an editor sees them. */
    List<JsonNode> deliveries() {
        return deliveries(Newsroom.token("editor"));
    }

    List<JsonNode> deliveries(String token) {
        List<JsonNode> found = new ArrayList<>();
        read(given().header("Authorization", "Bearer " + token).get("/api/v1/deliveries?limit=100&destination=" + code))
                .get("items")
                .forEach(found::addFirst);
        return found;
    }

    /** Waits until its deliveries are in these states, in the order of their sequence. */
    List<JsonNode> await(String... states) {
        Awaitility.await()
                .atMost(Newsroom.PATIENCE)
                .pollInterval(java.time.Duration.ofMillis(100))
                .until(() -> states(), List.of(states)::equals);
        return deliveries();
    }

    private List<String> states() {
        return deliveries().stream().map(one -> one.get("state").asText()).toList();
    }

    /** Somebody of the school gives a command, having read the delivery. */
    static Response command(String id, String command, String body, String token) {
        String one = "/api/v1/deliveries/" + id;
        String tag = given().header("Authorization", "Bearer " + token).get(one).header("ETag");
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .header("If-Match", tag == null ? "\"0\"" : tag)
                .body(body)
                .post(one + "/" + command);
    }

    String speaker() {
        return Tokens.of(UUID.randomUUID().toString())
                .roles("upstream-office")
                .office(code)
                .sign();
    }

    /** What waits for a later moment is due now, and the breaker is closed. */
    void hurry() {
        Newsroom.value("update destination_health set open_until = null where code = ?", code);
        Newsroom.value("update delivery set next_try_at = now() where destination = ? and state = 'RETRY_WAIT'", code);
    }

    static JsonNode read(Response response) {
        try {
            return new ObjectMapper()
                    .readTree(response.then().statusCode(200).extract().asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
