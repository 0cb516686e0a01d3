package vn.toasoan.publishing.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.toasoan.publishing.NewsroomFixture;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ReceivedRecord;
import vn.toasoan.testkit.ServiceStack;
import vn.toasoan.testkit.Tokens;

/** What a test sees of the running service from outside: topics, pages, the API, and rows where nothing else tells. */
public final class Newsroom implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofSeconds(20);

    public final KafkaProbe kafka = KafkaProbe.shared();

    /** People, teams and topics are told. */
    public static Newsroom open() {
        Newsroom newsroom = new Newsroom();
        NewsroomFixture.tell(newsroom.kafka);
        return newsroom;
    }

    /** Waits until the revision that the fixture stands for is told to the other services. */
    public ReceivedRecord published(ApprovalFixture article, int edition) {
        return kafka.await(
                "publishing.article.v1",
                r -> article.key().equals(r.key())
                        && isEdition(r)
                        && r.json().get("edition").asInt() == edition);
    }

    /** Every edition of the article that was told to the other services. */
    public List<ReceivedRecord> editions(ApprovalFixture article) {
        return events(article, "publishing.article.v1").stream()
                .filter(Newsroom::isEdition)
                .toList();
    }

    private static boolean isEdition(ReceivedRecord event) {
        return event.ceType().endsWith(".article-published.v1")
                || event.ceType().endsWith(".article-corrected.v1");
    }

    public List<ReceivedRecord> events(ApprovalFixture article, String topic) {
        return kafka.records(topic, article.key());
    }

    /** Waits until the consumer has committed all that was sent to it. */
    public void settled() {
        Awaitility.await().atMost(PATIENCE).until(() -> kafka.lag("publishing-service", "review.article.v1") == 0);
    }

    public static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }

    /** As the principal sees it. */
    public static JsonNode publication(ApprovalFixture article) {
        try {
            return new ObjectMapper()
                    .readTree(given().header("Authorization", "Bearer " + token("principal"))
                            .get("/api/v1/publications/" + article.key())
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Gives a command as somebody with that role who has just read the publication. */
    public static Response command(ApprovalFixture article, String command, String body, String role) {
        RequestSpecification caller =
                given().header("Authorization", "Bearer " + token(role)).contentType("application/json");
        String tag = caller.get("/api/v1/publications/" + article.key()).header("ETag");
        return given().header("Authorization", "Bearer " + token(role))
                .contentType("application/json")
                .header("If-Match", tag == null ? "\"0\"" : tag)
                .body(body)
                .post("/api/v1/publications/" + article.key() + "/" + command);
    }

    /** The command is obeyed. */
    public static JsonNode commanded(ApprovalFixture article, String command, String body) {
        try {
            return new ObjectMapper()
                    .readTree(command(article, command, body, "editor")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for an event of that kind about the article. */
    public ReceivedRecord told(ApprovalFixture article, String topic, String kind) {
        return kafka.await(
                topic,
                r -> article.key().equals(r.key())
                        && r.ceType() != null
                        && r.ceType().endsWith("." + kind + ".v1"));
    }

    /** Waits until no page is due. */
    public static void pagesWritten() {
        Awaitility.await().atMost(PATIENCE).until(() -> value("""
                select 1 from page_due where next_try_at < now() + interval '1 minute' limit 1
                """) == null);
    }

    /** Waits until the newest edition is in that state. */
    public static JsonNode awaitEdition(ApprovalFixture article, String state) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(exists(article)).isTrue();
            JsonNode editions = publication(article).get("editions");
            assertThat(editions.get(editions.size() - 1).get("state").asText()).isEqualTo(state);
        });
        return publication(article);
    }

    private static boolean exists(ApprovalFixture article) {
        return value("select 1 from publication where article_id = ?", article.articleId()) != null;
    }

    public static JsonNode consequence(JsonNode publication, String kind) {
        for (JsonNode consequence : publication.get("consequences")) {
            if (consequence.get("kind").asText().equals(kind)) {
                return consequence;
            }
        }
        throw new AssertionError("No " + kind + " among " + publication.get("consequences"));
    }

    public static String token(String... roles) {
        return Tokens.of(UUID.randomUUID().toString()).roles(roles).sign();
    }

    /** One value by SQL; null when there is no row. */
    public static Object value(String sql, Object... parameters) {
        try (Connection database = PostgresServer.shared().connect(ServiceStack.database());
                PreparedStatement query = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            if (!query.execute()) {
                return null;
            }
            ResultSet rows = query.getResultSet();
            return rows.next() ? rows.getObject(1) : null;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }
}
