package vn.toasoan.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import vn.toasoan.review.reviewcase.ContentHash;
import vn.toasoan.review.reviewcase.Revision;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.Example;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.ReceivedRecord;
import vn.toasoan.testkit.Tokens;

/** What happens around the desk: submission's events come in, people call the API, review's events go out. */
public final class Newsroom implements AutoCloseable {

    public static final String TOPIC = "review.article.v1";
    public static final UUID EDITOR = UUID.fromString("3d5b0c11-7b1e-4a55-9f0a-1a2b3c4d5e01");
    public static final UUID SECOND_EDITOR = UUID.fromString("3d5b0c11-7b1e-4a55-9f0a-1a2b3c4d5e02");
    public static final UUID PRINCIPAL = UUID.fromString("3d5b0c11-7b1e-4a55-9f0a-1a2b3c4d5e03");

    private static final Contracts SUBMISSION = Contracts.of("submission-service");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper REVISION = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final KafkaProbe kafka = KafkaProbe.shared();

    /** The board and the principal, as every test needs them; telling it again changes nothing. */
    public static Newsroom withBoardAndPrincipal() {
        Newsroom newsroom = new Newsroom();
        newsroom.person(EDITOR, "Lê Thị Ngọc", true, 1, null, "editor");
        newsroom.person(SECOND_EDITOR, "Vũ Đình Khoa", true, 1, null, "editor");
        newsroom.person(PRINCIPAL, "Phạm Văn Bình", true, 1, null, "principal");
        await("the people of the desk").atMost(PATIENCE).untilAsserted(() -> {
            for (UUID person : List.of(EDITOR, SECOND_EDITOR, PRINCIPAL)) {
                assertThat(Database.count("select count(*) from person where id = ?", person))
                        .isOne();
            }
        });
        return newsroom;
    }

    /** Looks often: most of a test's time would be the pause between two looks. */
    private static ConditionFactory await(String what) {
        return Awaitility.await(what)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .pollInSameThread();
    }

    public static Example example(String event, String name) {
        return SUBMISSION.examples(event).stream()
                .filter(example -> example.name().equals("v1-" + name + ".json"))
                .findFirst()
                .orElseThrow();
    }

    /** submission's own example, under another article id. */
    public static ObjectNode handIn(String example, UUID articleId, int revision) {
        ObjectNode data = (ObjectNode) example("article-submitted", example).tree();
        return data.put("articleId", articleId.toString()).put("revision", revision);
    }

    /** A short news item without photos. */
    public static ObjectNode news(UUID articleId, int revision, String topic, String team, UUID... authors) {
        ObjectNode data = handIn("two-photos", articleId, revision);
        data.remove(List.of("eventDate", "source", "publicNote", "correctionOf"));
        ArrayNode ids = data.putArray("authors");
        for (UUID author : authors) {
            ids.add(author.toString());
        }
        data.putArray("media");
        data.put("topic", topic).put("team", team).put("submittedBy", authors[0].toString());
        return data.put("contentHash", hashOf(data));
    }

    /** The same, with the hash of what it says. */
    public static ObjectNode hashed(ObjectNode data) {
        return data.put("contentHash", hashOf(data));
    }

    public void awaitPerson(UUID id) {
        await("person " + id)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Database.count("select count(*) from person where id = ?", id))
                        .isOne());
    }

    public static void awaitTopic(String code) {
        await("topic " + code)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Database.count("select count(*) from topic where code = ?", code))
                        .isOne());
    }

    private static String hashOf(ObjectNode data) {
        try {
            return ContentHash.of(REVISION.treeToValue(data, Revision.class));
        } catch (JsonProcessingException e) {
            throw new AssertionError(data.toString(), e);
        }
    }

    public UUID submit(ObjectNode data) {
        return submit(data, UUID.randomUUID());
    }

    public UUID submit(ObjectNode data, UUID eventId) {
        publish(
                "submission.article.v1",
                data.get("articleId").asText(),
                "submission.article.article-submitted",
                eventId,
                data);
        return eventId;
    }

    public void requestWithdrawal(UUID articleId, int revision, UUID by, UUID eventId) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("articleId", articleId.toString())
                .put("revision", revision)
                .put("requestedBy", by.toString())
                .put("reason", "Tổ muốn gộp với bài tuần sau.")
                .put("requestedAt", "2026-11-24T02:00:00Z");
        publish(
                "submission.article.v1",
                articleId.toString(),
                "submission.article.article-withdrawal-requested",
                eventId,
                data);
    }

    public void withdrawn(UUID articleId, int revision, UUID by) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("articleId", articleId.toString())
                .put("revision", revision)
                .put("withdrawnBy", by.toString())
                .put("withdrawnAt", "2026-11-24T02:00:00Z");
        publish(
                "submission.article.v1",
                articleId.toString(),
                "submission.article.article-withdrawn",
                UUID.randomUUID(),
                data);
    }

    /** As submission-service will tell it; no article where it knows none. */
    public void consentWithdrawn(UUID consent, UUID article) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("consentId", consent.toString())
                .put("withdrawnAt", Instant.now().toString());
        ArrayNode articles = data.putArray("articles");
        if (article != null) {
            articles.add(article.toString());
        }
        publish(
                "submission.consent.v1",
                consent.toString(),
                "submission.consent.consent-withdrawn",
                UUID.randomUUID(),
                data);
    }

    public void person(UUID id, String name, boolean active, long version, UUID deputy, String... roles) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("personId", id.toString())
                .put("displayName", name)
                .put("locale", "vi")
                .put("active", active)
                .put("version", version);
        ArrayNode held = data.putArray("roles");
        List.of(roles).forEach(held::add);
        data.putArray("teams");
        data.putArray("leads");
        if (deputy != null) {
            data.put("deputyId", deputy.toString());
        }
        publishPerson(data);
    }

    public void publishPerson(JsonNode data) {
        publish(
                "submission.person.v1",
                data.get("personId").asText(),
                "submission.person.person-changed",
                UUID.randomUUID(),
                data);
    }

    public void topic(JsonNode data) {
        publish(
                "submission.catalogue.v1",
                "topic:" + data.get("code").asText(),
                "submission.catalogue.topic-changed",
                UUID.randomUUID(),
                data);
    }

    private void publish(String topic, String key, String type, UUID eventId, JsonNode data) {
        kafka.publish(topic, key, "vn.toasoan." + type + ".v1", eventId, data.toString());
    }

    /** Waits for the case of a revision. */
    public UUID caseOf(UUID articleId, int revision) {
        return await("the case of revision " + revision)
                .atMost(PATIENCE)
                .until(
                        () -> Database.find(
                                "select id from review_case where article_id = ? and revision = ?",
                                articleId,
                                revision),
                        Objects::nonNull);
    }

    /** Waits until the service has read everything that was published about articles. */
    public void awaitArticlesRead() {
        await("every article event is read")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kafka.lag("review-service", "submission.article.v1"))
                        .isZero());
    }

    public ReceivedRecord told(UUID articleId, String event) {
        return kafka.await(TOPIC, told -> articleId.toString().equals(told.key()) && told.isEvent(event));
    }

    public ReceivedRecord told(UUID articleId, String event, int revision) {
        return kafka.await(
                TOPIC,
                told -> articleId.toString().equals(told.key())
                        && told.isEvent(event)
                        && told.json().get("revision").asInt() == revision);
    }

    /** Names of all events about an article so far, in order. */
    public List<String> allTold(UUID articleId) {
        return kafka.records(TOPIC, articleId.toString()).stream()
                .map(told -> told.ceType().replaceAll(".*\\.([a-z-]+)\\.v1", "$1"))
                .toList();
    }

    /** As {@link #allTold} for several articles at once, as soon as each has one of these events. */
    public Map<UUID, List<String>> toldOnceEachHas(List<UUID> articles, Set<String> awaited) {
        Map<UUID, List<String>> told = new HashMap<>();
        await("an end of each of " + articles.size() + " articles")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    told.clear();
                    kafka.records(TOPIC)
                            .forEach(record -> told.computeIfAbsent(
                                            UUID.fromString(record.key()), key -> new ArrayList<>())
                                    .add(record.ceType().replaceAll(".*\\.([a-z-]+)\\.v1", "$1")));
                    return articles.stream()
                            .allMatch(article -> told.getOrDefault(article, List.of()).stream()
                                    .anyMatch(awaited::contains));
                });
        return told;
    }

    public KafkaProbe kafka() {
        return kafka;
    }

    public static RequestSpecification as(UUID subject, String... roles) {
        return given().auth()
                .oauth2(Tokens.of(subject).roles(roles).sign())
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON);
    }

    public static RequestSpecification editor() {
        return as(EDITOR, "editor");
    }

    public static RequestSpecification principal() {
        return as(PRINCIPAL, "principal");
    }

    public static JsonNode read(UUID caseId, RequestSpecification reader) {
        return json(reader.get("/api/v1/reviews/{id}", caseId)
                .then()
                .statusCode(200)
                .extract()
                .response());
    }

    public static JsonNode json(Response response) {
        return parse(response.asString());
    }

    /** The same data as it looks after a journey as text. */
    public static JsonNode reread(JsonNode data) {
        return parse(data.toString());
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    /** One step of a case, as this reader sees it. */
    public static JsonNode step(JsonNode caseView, UUID stepId) {
        for (JsonNode step : caseView.get("steps")) {
            if (step.get("stepId").asText().equals(stepId.toString())) {
                return step;
            }
        }
        throw new AssertionError("No step " + stepId + ": " + caseView);
    }

    /** The ready step of a case, as this reader sees it. */
    public static JsonNode readyStep(JsonNode caseView) {
        for (JsonNode step : caseView.get("steps")) {
            if (step.get("state").asText().equals("READY")) {
                return step;
            }
        }
        throw new AssertionError("No ready step: " + caseView);
    }

    public static Response answerGates(UUID caseId, RequestSpecification by, RequestSpecification reader) {
        return by.header("If-Match", etag(caseId, reader))
                .body(Map.of(
                        "answers",
                        List.of(
                                Map.of("gate", "STATE_SECRET", "answer", "YES"),
                                Map.of("gate", "CHILD_CONSENT", "answer", "YES"))))
                .post("/api/v1/reviews/{id}/checklist", caseId);
    }

    public static Response decide(UUID caseId, RequestSpecification by, String ifMatch, Map<String, ?> body) {
        return by.header("If-Match", ifMatch).body(body).post("/api/v1/reviews/{id}/decide", caseId);
    }

    public static Map<String, String> approve(UUID stepId) {
        return Map.of("stepId", stepId.toString(), "type", "APPROVE");
    }

    public static UUID readyStepId(UUID caseId) {
        return Database.find("select id from review_step where case_id = ? and state = 'READY'", caseId);
    }

    public static String etag(UUID caseId, RequestSpecification reader) {
        return reader.get("/api/v1/reviews/{id}", caseId).getHeader("ETag");
    }

    @Override
    public void close() {
        kafka.close();
    }
}
