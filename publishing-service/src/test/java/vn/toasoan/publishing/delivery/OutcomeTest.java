package vn.toasoan.publishing.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.media.Pictures;
import vn.toasoan.publishing.publication.ApprovalFixture;
import vn.toasoan.publishing.publication.Newsroom;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.Mailbox;
import vn.toasoan.testkit.ReceivedMail;

/** Offices with a mailbox, offices to which a person goes, and what all of them make of an article. */
@PublishingServiceTest
class OutcomeTest {

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
    void an_office_with_a_mailbox_gets_a_letter_with_the_same_message_id_on_every_try() {
        // Given: the mail server is away at first.
        Mailbox mailbox = Mailbox.shared();
        mailbox.stop();
        String address = "tinbai-" + UUID.randomUUID() + "@so.example";
        Office office =
                Office.withRoutes("[{\"transport\":\"EMAIL\",\"format\":\"DOCX\",\"address\":\"" + address + "\"}]");
        ApprovalFixture article = ApprovalFixture.article()
                .picture(UUID.randomUUID(), Pictures.jpeg(900, 600, 4), "Sân trường", null, null);
        office.chosenFor(newsroom, article);
        article.publish(newsroom.kafka);
        assertThat(office.await("RETRY_WAIT").getFirst().get("problem").asText())
                .isEqualTo("NO_CONNECTION");
        mailbox.startAgain();

        // When
        office.hurry();

        // Then
        String id = office.await("DELIVERED").getFirst().get("id").asText();
        ReceivedMail mail = mailbox.await(one -> one.to().contains(address));
        assertThat(mail.messageId()).startsWith("<d." + id + "@").endsWith(">");
        assertThat(mail.subject()).startsWith("[Tin bài] Ngày hội đọc sách");
        assertThat(mail.text()).contains("Kính gửi: Cơ quan mẫu", article.title(), "/tin/", "Trân trọng cảm ơn.");
        assertThat(mail.headers().get("Content-Type")).startsWith("multipart/mixed");
        assertThat(newsroom.told(article, TOPIC, "delivery-sent")
                        .json()
                        .get("transport")
                        .asText())
                .isEqualTo("EMAIL");
    }

    @Test
    void a_person_carries_the_package_and_records_it_and_then_an_office_that_stays_silent_is_written_down()
            throws IOException {
        // Given
        Office office = Office.withRoutes("[{\"transport\":\"MANUAL\",\"format\":\"DOCX\"}]");
        ApprovalFixture article = ApprovalFixture.article()
                .picture(UUID.randomUUID(), Pictures.jpeg(900, 600, 8), "Cổng trường", null, null);
        office.chosenFor(newsroom, article);
        article.publish(newsroom.kafka);
        String id = office.await("WAITING_FOR_PERSON").getFirst().get("id").asText();
        String officer = Newsroom.token("comms-officer");
        Map<String, byte[]> files = DocxTest.unzip(given().header("Authorization", "Bearer " + officer)
                .get("/api/v1/deliveries/" + id + "/package")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(files.keySet()).containsExactly("thu-gui.txt", "bai-viet.docx", "anh-1.jpg");
        assertThat(newsroom.events(article, TOPIC)).isEmpty();
        Office.command(id, "sent", "", officer).then().statusCode(200).body("state", equalTo("DELIVERED"));
        contracts.validateClosed(newsroom.told(article, TOPIC, "delivery-sent"));

        // When
        Newsroom.value(
                "update delivery set answer_due_at = now() - interval '1 second' where id = ?", UUID.fromString(id));

        // Then
        office.await("NO_ANSWER");
        contracts.validateClosed(newsroom.told(article, TOPIC, "delivery-unanswered"));
        Office.command(id, "acknowledge", "{\"reference\":\"Thư ngày 27/11\"}", officer)
                .then()
                .statusCode(200);
        contracts.validateClosed(newsroom.told(article, TOPIC, "delivery-acknowledged"));
    }

    @Test
    void a_posted_page_that_has_gone_is_flagged_and_one_that_is_there_is_not() {
        // Given
        Office office = Office.withWebhook(receiver);
        ApprovalFixture article = ApprovalFixture.article();
        office.chosenFor(newsroom, article);
        article.publish(newsroom.kafka);
        String id = office.await("DELIVERED").getFirst().get("id").asText();
        receiver.answers("/gone", 404);
        posted(office, id, receiver.url("/gone"));

        // When
        Newsroom.value("update delivery set outcome_at = now() - interval '8 days' where id = ?", UUID.fromString(id));

        // Then
        await().atMost(Newsroom.PATIENCE)
                .until(() -> "HTTP_404"
                        .equals(office.deliveries()
                                .getFirst()
                                .at("/outcome/checkProblem")
                                .asText()));
        posted(office, id, receiver.url("/there"));
        Newsroom.value("update delivery set outcome_at = now() - interval '8 days' where id = ?", UUID.fromString(id));
        await().atMost(Newsroom.PATIENCE)
                .until(() -> office.deliveries().getFirst().at("/outcome").has("checkedAt"));
        assertThat(office.deliveries().getFirst().at("/outcome").has("checkProblem"))
                .isFalse();
    }

    @Test
    void the_publication_shows_each_delivery_with_what_can_be_done_about_it() {
        // Given
        Office office = Office.withWebhook(receiver);
        receiver.answers(office.path(), 403);
        ApprovalFixture article = ApprovalFixture.article();
        office.chosenFor(newsroom, article);
        article.publish(newsroom.kafka);
        office.await("FAILED");

        // When
        JsonNode delivery = Newsroom.consequence(Newsroom.publication(article), "DELIVERY");

        // Then
        assertThat(delivery.get("target").asText()).isEqualTo(office.code);
        assertThat(delivery.get("state").asText()).isEqualTo("FAILED");
        assertThat(delivery.get("problem").asText()).isEqualTo("HTTP_403");
        assertThat(delivery.at("/delivery/actions").toString()).contains("REDELIVER", "CANCEL", "MARK_SENT");
    }

    @Test
    void the_test_button_says_how_it_went_and_leaves_no_trace() {
        // Given
        Office office = Office.withWebhook(receiver);
        receiver.answers(office.path(), 500);

        // When
        JsonNode result = Office.read(given().header("Authorization", "Bearer " + Newsroom.token("editor"))
                .post("/api/v1/destinations/" + office.code + "/test"));

        // Then
        assertThat(result.get("outcome").asText()).isEqualTo("RETRY");
        assertThat(result.get("problem").asText()).isEqualTo("HTTP_500");
        assertThat(receiver.at(office.path()).getFirst().type()).isEqualTo("test");
        assertThat(office.deliveries()).isEmpty();
        given().header("Authorization", "Bearer " + Newsroom.token("editor"))
                .post("/api/v1/destinations/so-gddt/test")
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_TEST"));
        given().header("Authorization", "Bearer " + Newsroom.token("comms-officer"))
                .post("/api/v1/destinations/" + office.code + "/test")
                .then()
                .statusCode(403);
        given().post("/api/v1/destinations/" + office.code + "/test").then().statusCode(401);
    }

    @Test
    void a_picture_whose_consent_was_withdrawn_is_taken_back_from_the_office_and_a_file_shows_what_it_posted() {
        // Given
        UUID consent = UUID.randomUUID();
        Office office = Office.withWebhook(receiver);
        ApprovalFixture article = ApprovalFixture.article()
                .picture(UUID.randomUUID(), Pictures.jpeg(900, 600, 11), "Lớp 1A", null, null)
                .consent(consent);
        office.chosenFor(newsroom, article);
        article.publish(newsroom.kafka);
        String id = office.await("DELIVERED").getFirst().get("id").asText();
        String sha256 = given().header("Authorization", "Bearer " + office.speaker())
                .multiPart("file", "chup.png", Pictures.jpeg(90, 60, 1))
                .post("/api/v1/deliveries/" + id + "/evidence")
                .then()
                .statusCode(201)
                .body("type", equalTo("image/jpeg"))
                .extract()
                .path("sha256");
        given().header("Authorization", "Bearer " + office.speaker())
                .multiPart("file", "chup.png", "<svg/>".getBytes())
                .post("/api/v1/deliveries/" + id + "/evidence")
                .then()
                .statusCode(415)
                .body("code", equalTo("NO_EVIDENCE"));
        Office.command(id, "posted", evidence("0".repeat(64)), office.speaker())
                .then()
                .statusCode(422)
                .body("code", equalTo("EVIDENCE_NOT_FOUND"));
        Office.command(id, "posted", evidence(sha256), office.speaker()).then().statusCode(200);
        given().header("Authorization", "Bearer " + Newsroom.token("editor"))
                .get("/api/v1/deliveries/" + id + "/evidence")
                .then()
                .statusCode(200)
                .contentType("image/jpeg");

        // When
        newsroom.kafka.publish(
                "submission.consent.v1",
                consent.toString(),
                "vn.toasoan.submission.consent.consent-withdrawn.v1",
                "{\"consentId\":\"" + consent + "\",\"withdrawnAt\":\"2026-11-25T01:00:00Z\"}");

        // Then
        JsonNode takedown = office.await("POSTED", "DELIVERED").get(1);
        assertThat(takedown.get("action").asText()).isEqualTo("TAKEDOWN");
        Receiver.Message last = receiver.at(office.path()).getLast();
        assertThat(last.type()).isEqualTo("article.corrected");
        assertThat(last.json().at("/data/images")).isEmpty();
        Office.command(takedown.get("id").asText(), "acknowledge", "{}", office.speaker())
                .then()
                .statusCode(200);
        contracts.validateClosed(newsroom.told(article, TOPIC, "takedown-confirmed"));
    }

    private static String evidence(String sha256) {
        return "{\"evidence\":\"" + sha256 + "\",\"postedOn\":\"2026-12-02\"}";
    }

    private static void posted(Office office, String id, String url) {
        Office.command(id, "posted", "{\"url\":\"" + url + "\",\"postedOn\":\"2026-12-02\"}", office.speaker())
                .then()
                .statusCode(200)
                .body("outcome.postedUrl", equalTo(url));
    }
}
