package vn.toasoan.publishing.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.publishing.PublicFields;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.publication.ApprovalFixture;
import vn.toasoan.publishing.publication.Newsroom;
import vn.toasoan.publishing.work.Sha256;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.ReceivedRecord;

/** From publication to an office's own system, over a real database, broker and HTTP. */
@PublishingServiceTest
class DeliveryFlowTest {

    private static final String TOPIC = "publishing.delivery.v1";

    private final Contracts contracts = Contracts.of("publishing-service");
    private final Receiver receiver = new Receiver();
    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @AfterEach
    void close() {
        newsroom.close();
        receiver.close();
    }

    @Test
    void a_chosen_article_arrives_signed_and_holds_public_facts_only() {
        // Given
        Office office = Office.withWebhook(receiver);
        ApprovalFixture article = ApprovalFixture.article();
        office.chosenFor(newsroom, article);

        // When
        article.publish(newsroom.kafka);

        // Then
        JsonNode delivery = office.await("DELIVERED").getFirst();
        Receiver.Message message = receiver.at(office.path()).getFirst();
        assertThat(message.id()).isEqualTo(delivery.get("id").asText());
        assertThat(message.headers().get("webhook-signature"))
                .isEqualTo(WebhookSignature.of(
                        List.of(Office.SECRET),
                        message.id(),
                        Long.parseLong(message.headers().get("webhook-timestamp")),
                        message.body()));
        assertThat(Sha256.hex(message.body()))
                .isEqualTo(delivery.get("payloadSha256").asText());
        assertThat(message.type()).isEqualTo("article.published");
        assertThat(new TreeSet<>(PublicFields.ALLOWED))
                .containsAll(PublicFields.of(message.json().get("data")));
        assertThat(new String(message.body(), StandardCharsets.UTF_8))
                .doesNotContain(
                        ApprovalFixture.AUTHOR.toString(), "consent", "identifiablePupil", "media:", "\"to-1\"");
        ReceivedRecord sent = newsroom.told(article, TOPIC, "delivery-sent");
        contracts.validateClosed(sent);
        assertThat(sent.json().get("destination").get("level").asText()).isEqualTo("SO");
    }

    @Test
    void what_is_chosen_after_it_was_published_goes_out_at_once_and_only_once() {
        // Given
        Office office = Office.withWebhook(receiver);
        Office last = Office.withWebhook(receiver);
        ApprovalFixture article = ApprovalFixture.article().publish(newsroom.kafka);
        newsroom.published(article, 1);

        // When
        office.chosenFor(newsroom, article);
        office.chosenFor(newsroom, article);
        last.chosenFor(newsroom, article);

        // Then: the events of one article are heard in their order.
        last.await("DELIVERED");
        office.await("DELIVERED");
    }

    @Test
    void after_an_outage_only_the_newest_edition_arrives_and_a_takedown_overtakes_everything_else() {
        // Given: the first edition arrives, then the office is down while two corrections are published.
        Office office = Office.withWebhook(receiver);
        ApprovalFixture article = ApprovalFixture.article();
        ApprovalFixture other = ApprovalFixture.article();
        Office.choose(newsroom, article, office);
        Office.choose(newsroom, other, office);
        article.publish(newsroom.kafka);
        office.await("DELIVERED");
        receiver.answers(office.path(), 503);
        article.revision(2).note("Sửa lần một.").publish(newsroom.kafka);
        office.await("DELIVERED", "RETRY_WAIT");
        article.revision(3).note("Sửa lần hai.").publish(newsroom.kafka);
        office.await("DELIVERED", "SUPERSEDED", "RETRY_WAIT");
        receiver.answers(office.path(), 204);

        // When
        office.hurry();

        // Then
        List<JsonNode> corrected = office.await("DELIVERED", "SUPERSEDED", "DELIVERED");
        List<Receiver.Message> taken = receiver.at(office.path()).stream()
                .filter(message ->
                        message.id().equals(corrected.get(2).get("id").asText()))
                .toList();
        assertThat(taken.getLast().edition()).isEqualTo(3);
        assertThat(corrected.get(2).get("action").asText()).isEqualTo("CORRECT");

        office.command("pause", "{\"reason\":\"Bảo trì\"}").then().statusCode(200);
        other.publish(newsroom.kafka);
        newsroom.published(other, 1);
        office.await("DELIVERED", "SUPERSEDED", "DELIVERED", "PENDING");
        Newsroom.commanded(article, "take-down", "{\"reasonClass\":\"PRIVACY\",\"reason\":\"lý do\"}");
        office.await("DELIVERED", "SUPERSEDED", "DELIVERED", "PENDING", "PENDING");
        office.command("resume", "{}").then().statusCode(200);
        List<JsonNode> all = office.await("DELIVERED", "SUPERSEDED", "DELIVERED", "DELIVERED", "DELIVERED");
        List<Receiver.Message> last = receiver.at(office.path());
        assertThat(last.get(last.size() - 2).type()).isEqualTo("article.withdrawn");
        assertThat(last.getLast().id()).isEqualTo(all.get(3).get("id").asText());

        Office.command(all.get(4).get("id").asText(), "cancel", "", Newsroom.token("editor"))
                .then()
                .statusCode(409);
        Office.command(all.get(4).get("id").asText(), "acknowledge", "{}", office.speaker())
                .then()
                .statusCode(200);
        contracts.validateClosed(newsroom.told(article, TOPIC, "takedown-confirmed"));
        assertThat(newsroom.events(article, TOPIC))
                .extracting(ReceivedRecord::ceType)
                .filteredOn(type -> type.endsWith("delivery-sent.v1"))
                .hasSize(2);
    }

    @Test
    void what_was_never_tried_does_not_go_out_after_a_takedown() {
        // Given
        Office office = Office.withWebhook(receiver);
        office.command("pause", "{\"reason\":\"x\"}").then().statusCode(200);
        ApprovalFixture article = ApprovalFixture.article();
        office.chosenFor(newsroom, article);
        article.publish(newsroom.kafka);
        newsroom.published(article, 1);
        office.await("PENDING");

        // When
        Newsroom.commanded(article, "take-down", "{\"reasonClass\":\"OTHER\",\"reason\":\"lý do\"}");

        // Then
        office.await("CANCELLED");
        assertThat(receiver.at(office.path())).isEmpty();
    }

    @Test
    void a_refused_delivery_is_told_to_people_and_tried_again_with_the_same_id_when_they_say_so() {
        // Given
        Office office = Office.withWebhook(receiver);
        receiver.answers(office.path(), 401);
        ApprovalFixture article = ApprovalFixture.article();
        office.chosenFor(newsroom, article);
        article.publish(newsroom.kafka);
        JsonNode failed = office.await("FAILED").getFirst();
        contracts.validateClosed(newsroom.told(article, TOPIC, "delivery-failed"));
        assertThat(failed.get("problem").asText()).isEqualTo("HTTP_401");
        receiver.answers(office.path(), 200);

        // When
        given().header("Authorization", "Bearer " + Newsroom.token("editor"))
                .contentType("application/json")
                .body("{\"destination\":\"" + office.code + "\",\"allFailed\":true}")
                .post("/api/v1/deliveries/redeliver")
                .then()
                .statusCode(200)
                .body("redelivered", equalTo(1));

        // Then
        String id = office.await("DELIVERED").getFirst().get("id").asText();
        assertThat(receiver.at(office.path())).extracting(Receiver.Message::id).containsOnly(id);
        Office.command(id, "resend", "", Newsroom.token("editor")).then().statusCode(200);
        JsonNode again = office.await("DELIVERED", "DELIVERED").get(1);
        assertThat(again.get("resendOf").asText()).isEqualTo(id);
        assertThat(receiver.at(office.path()).getLast().id())
                .isEqualTo(again.get("id").asText())
                .isNotEqualTo(id);
        JsonNode detail = Office.read(given().header("Authorization", "Bearer " + Newsroom.token("editor"))
                .get("/api/v1/deliveries/" + id));
        assertThat(detail.get("tries")).hasSize(2);
        assertThat(detail.get("tries").get(1).get("status").asInt()).isEqualTo(401);
        assertThat(detail.toString()).doesNotContain("v1,");
    }

    @Test
    void a_webhook_that_is_gone_is_switched_off_and_the_next_way_is_taken() {
        // Given
        Office office = Office.with(receiver, ",{\"transport\":\"MANUAL\",\"format\":\"DOCX\"}");
        receiver.answers(office.path(), 410);
        ApprovalFixture article = ApprovalFixture.article();
        office.chosenFor(newsroom, article);

        // When
        article.publish(newsroom.kafka);

        // Then
        JsonNode waiting = office.await("WAITING_FOR_PERSON").getFirst();
        assertThat(newsroom.events(article, TOPIC)).isEmpty();
        contracts.validateClosed(newsroom.kafka.await(
                TOPIC, r -> office.code.equals(r.key()) && r.ceType().endsWith("webhook-disabled.v1")));
        Office.command(
                        waiting.get("id").asText(),
                        "posted",
                        "{\"url\":\"https://so.example/tin/1\",\"postedOn\":\"2026-12-02\"}",
                        Newsroom.token("comms-officer"))
                .then()
                .statusCode(200)
                .body("outcome.postedUrl", equalTo("https://so.example/tin/1"));
        contracts.validateClosed(newsroom.told(article, TOPIC, "delivery-sent"));
        contracts.validateClosed(newsroom.told(article, TOPIC, "upstream-posted"));
    }

    @Test
    void a_receiver_may_say_in_its_answer_where_it_posted_the_article() {
        // Given
        Office office = Office.withWebhook(receiver);
        receiver.answers(
                office.path(),
                new Receiver.Manner(
                        200,
                        "{\"status\":\"posted\",\"url\":\"https://so.example/tin/2\",\"postedOn\":\"2026-12-02\"}",
                        Map.of("Content-Type", "application/json")));
        ApprovalFixture article = ApprovalFixture.article();
        office.chosenFor(newsroom, article);

        // When
        article.publish(newsroom.kafka);

        // Then
        assertThat(office.await("POSTED").getFirst().get("outcome").get("by").asText())
                .isEqualTo("webhook");
        assertThat(newsroom.told(article, TOPIC, "upstream-posted")
                        .json()
                        .get("url")
                        .asText())
                .isEqualTo("https://so.example/tin/2");
    }

    @Test
    void however_many_destinations_hang_the_others_receive() {
        // Given: more that hang than there are places for those that failed last time.
        List<Office> hanging = IntStream.range(0, 6)
                .mapToObj(i -> Office.withWebhook(receiver))
                .toList();
        hanging.forEach(office -> receiver.answers(office.path(), 0));
        ApprovalFixture first = ApprovalFixture.article();
        Office.choose(newsroom, first, hanging.toArray(Office[]::new));
        first.publish(newsroom.kafka);
        hanging.forEach(office -> await().atMost(Newsroom.PATIENCE)
                .until(() -> !receiver.at(office.path()).isEmpty()));
        Office well = Office.withWebhook(receiver);
        ApprovalFixture article = ApprovalFixture.article();
        Office.choose(newsroom, article, well, hanging.getFirst());

        // When
        article.publish(newsroom.kafka);

        // Then
        well.await("DELIVERED");
        hanging.forEach(office -> assertThat(office.deliveries())
                .allSatisfy(one -> assertThat(one.get("state").asText()).isNotEqualTo("DELIVERED")));
    }

    @Test
    void a_webhook_that_leads_inside_is_never_called_whatever_stands_in_the_database() {
        // Given: the address was allowed when it was entered, and is not any more.
        Office office = Office.withWebhook(receiver);
        String inside = receiver.url(office.path()).replace("http://127.0.0.1", "https://127.0.0.2");
        Newsroom.value(
                "update destination set routes = ? where code = ?",
                "[{\"transport\":\"WEBHOOK\",\"format\":\"EVENT_JSON\",\"address\":\"" + inside + "\"}]",
                office.code);
        ApprovalFixture article = ApprovalFixture.article();
        office.chosenFor(newsroom, article);

        // When
        article.publish(newsroom.kafka);

        // Then
        assertThat(office.await("FAILED").getFirst().get("problem").asText()).isEqualTo("ADDRESS_NOT_PUBLIC");
        assertThat(receiver.at(office.path())).isEmpty();
    }
}
