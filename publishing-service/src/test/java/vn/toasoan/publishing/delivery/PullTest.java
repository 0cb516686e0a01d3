package vn.toasoan.publishing.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.publishing.PublicFields;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.publication.ApprovalFixture;
import vn.toasoan.publishing.publication.Newsroom;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;

@PublishingServiceTest
class PullTest {

    private static final String EVENTS = "/api/v1/events";

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void who_follows_the_links_reads_every_event_once_and_in_the_order_of_each_article() throws IOException {
        // Given
        ApprovalFixture article = ApprovalFixture.article().publish(newsroom.kafka);
        newsroom.published(article, 1);
        article.revision(2).note("Sửa tên.").publish(newsroom.kafka);
        newsroom.published(article, 2);
        Newsroom.commanded(article, "take-down", "{\"reasonClass\":\"OTHER\",\"reason\":\"lý do\"}");

        // When
        List<JsonNode> all = readAll(EVENTS + "?limit=20");

        // Then
        assertThat(all.stream().map(event -> event.get("id").asText())).doesNotHaveDuplicates();
        assertThat(all.stream()
                        .filter(event -> event.get("subject").asText().equals(article.key()))
                        .map(event -> event.get("type").asText()))
                .containsExactly(
                        "vn.toasoan.public.article.published.v1",
                        "vn.toasoan.public.article.corrected.v1",
                        "vn.toasoan.public.article.withdrawn.v1");
        assertThat(all)
                .filteredOn(event -> !event.get("type").asText().contains("withdrawn"))
                .allSatisfy(event -> assertThat(PublicFields.ALLOWED).containsAll(PublicFields.of(event.get("data"))));
        assertThat(readAll(EVENTS + "?types=withdrawn"))
                .allSatisfy(event -> assertThat(event.get("type").asText()).endsWith("withdrawn.v1"));
        String last = all.getLast().get("id").asText();
        Response nothing = given().get(EVENTS + "?after=" + last);
        nothing.then().statusCode(200).body(equalTo("[]"));
        given().header("If-None-Match", nothing.header("ETag"))
                .get(EVENTS + "?after=" + last)
                .then()
                .statusCode(304);
    }

    @Test
    void what_commits_late_is_not_missed_by_who_has_read_on() throws Exception {
        // Given: a transaction has an event, with its place in the outbox, and does not commit yet.
        UUID late = UUID.randomUUID();
        try (Connection transaction = PostgresServer.shared().connect(ServiceStack.database())) {
            transaction.setAutoCommit(false);
            insert(transaction, late);
            ApprovalFixture article = ApprovalFixture.article().publish(newsroom.kafka);
            newsroom.published(article, 1);
            String last = readAll(EVENTS + "?limit=100").getLast().get("id").asText();
            assertThat(last).isNotEqualTo(late.toString());

            // When
            transaction.commit();

            // Then
            assertThat(readAll(EVENTS + "?after=" + last))
                    .extracting(event -> event.get("id").asText())
                    .contains(late.toString());
        }
    }

    @Test
    void a_published_article_is_there_as_ninjs_until_it_is_taken_down() {
        // Given
        ApprovalFixture article = ApprovalFixture.article().publish(newsroom.kafka);
        newsroom.published(article, 1);
        String ninjs = EVENTS + "/articles/" + article.key() + "/ninjs";

        // When
        Response item = given().get(ninjs);

        // Then
        item.then()
                .statusCode(200)
                .body("uri", equalTo("urn:uuid:" + article.key()))
                .body("pubstatus", equalTo("usable"))
                .body("headlines[0].value", equalTo(article.title()));
        assertThat(item.asString()).doesNotContain(ApprovalFixture.AUTHOR.toString());
        Newsroom.commanded(article, "take-down", "{\"reasonClass\":\"OTHER\",\"reason\":\"lý do\"}");
        given().get(ninjs).then().statusCode(404).body("code", equalTo("NOT_PUBLIC"));
    }

    @ParameterizedTest
    @CsvSource({
        "after=00000000-0000-0000-0000-000000000000, 400, BAD_CURSOR",
        "types=secret, 400, BAD_EVENT_TYPE",
        "limit=0, 400, BAD_LIMIT",
        "limit=101, 400, BAD_LIMIT",
        "destination=nobody, 404, DESTINATION_NOT_FOUND"
    })
    void a_question_that_makes_no_sense_is_answered_so(String query, int status, String code) {
        // When / Then
        given().get(EVENTS + "?" + query).then().statusCode(status).body("code", equalTo(code));
    }

    private static List<JsonNode> readAll(String from) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        String next = from;
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).contentType("application/cloudevents-batch+json");
            new ObjectMapper().readTree(page.asByteArray()).forEach(all::add);
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return all;
    }

    private static void insert(Connection transaction, UUID id) throws SQLException {
        for (String sql : List.of(
                "insert into event (id, topic, type, key, source, time) values (?, 'public.article.v1',"
                        + " 'vn.toasoan.public.article.withdrawn.v1', 'late', '/schools/x/publishing-service', now())",
                "insert into event_payload (event_id, data) values (?, '{}')",
                "insert into public_feed (event_id) values (?)")) {
            try (PreparedStatement insert = transaction.prepareStatement(sql)) {
                insert.setObject(1, id);
                insert.execute();
            }
        }
    }
}
