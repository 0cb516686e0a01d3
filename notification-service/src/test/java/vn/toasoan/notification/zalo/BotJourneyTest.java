package vn.toasoan.notification.zalo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.notification.Zalo;

@NotificationServiceTest
class BotJourneyTest {

    private final ZaloFixture school = new ZaloFixture();
    private final String chat = "chat-" + school.mai;

    @Inject
    Pauses pauses;

    @TestHTTPResource("/")
    URI base;

    @BeforeEach
    void aSchoolThatUsesZalo() {
        school.schoolUsesZalo();
        ZaloFixture.botTells(base);
    }

    @AfterEach
    void asItWas() {
        ZaloFixture.asItWas();
        pauses.resume(ZaloProduct.BOT);
    }

    @Test
    void a_code_typed_into_the_chat_links_it_once_and_notices_arrive_there() {
        // Given
        String code = school.code();
        says(chat, "PRIVATE", " " + code.toLowerCase() + " ");
        await().atMost(ZaloFixture.SOON).until(() -> !links().isEmpty());
        says("chat-of-another", "PRIVATE", code);

        // When
        UUID notice = school.due(ZaloFixture.OPTIONAL);

        // Then
        ZaloFixture.until(notice, "DELIVERED");
        assertThat(Zalo.sentTo(chat)).hasSize(1);
        assertThat((String) Zalo.sentTo(chat).getFirst().get("text")).contains("Ngày hội đọc sách");
        assertThat(Zalo.sentTo("chat-of-another")).isEmpty();
        school.why(notice).then().body("attempts.answer", contains("BOT ok"));
    }

    @Test
    void a_code_works_in_no_group_without_no_secret_and_not_after_its_ten_minutes() {
        String code = school.code();

        says(chat, "GROUP", code);
        hook("wrong", code).then().statusCode(403);
        hook(null, code).then().statusCode(403);
        Rows.change("update zalo_link_code set expires_at = now() where recipient_id = ?", school.mai);
        hook(Zalo.BOT_SECRET, code).then().statusCode(200);

        given().auth().oauth2(school.token).get("/api/v1/channels/zalo").then().body("links", empty());
    }

    @Test
    void whoever_has_no_zalo_is_told_by_mail_and_not_twice() {
        // Given
        UUID mail = school.due("duoc-duyet-tac-gia");
        Rows.change("update delivery set dedup_key = 'the-same' where id = ?::uuid", mail);
        UUID zalo = Rows.due(
                school.mai,
                "duoc-duyet-tac-gia-zalo",
                "Bài",
                null,
                null,
                java.time.Instant.now().plusSeconds(3600));

        // When
        Rows.change("update delivery set dedup_key = 'the-same', not_before = now() where id = ?::uuid", zalo);
        UUID other = school.due(ZaloFixture.OPTIONAL);

        // Then
        ZaloFixture.until(zalo, "NOT_SENT HAS_ADDRESS");
        ZaloFixture.until(other, "NOT_SENT HAS_ADDRESS");
        await().atMost(ZaloFixture.SOON)
                .until(() -> ZaloFixture.mailsInstead(other).equals(List.of("DELIVERED")));
        assertThat(ZaloFixture.mailsInstead(zalo)).isEmpty();
        await().atMost(ZaloFixture.SOON).until(() -> school.mails().size() == 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -403 PENDING FAILED BOT 403 RECIPIENT | -400 FAILED FAILED BOT 400 PAYLOAD | ~500 PENDING FAILED BOT HTTP 500, no JSON | ~timeout UNKNOWN UNKNOWN HttpTimeoutException
            ~html PENDING FAILED BOT HTTP 200, no JSON | ~drop UNKNOWN UNKNOWN IOException ||
            -401 PENDING DEFERRED BOT 401 AUTH_HUMAN |||
            -429 PENDING DEFERRED BOT 429 RATE |||
            """)
    void each_way_to_fail_is_read_for_what_it_means(String one, String two, String three, String four) {
        // Given
        Map<UUID, String[]> answers = new LinkedHashMap<>();
        for (String answer : new String[] {one, two, three, four}) {
            if (answer != null) {
                String[] parts = answer.split(" ", 3);
                String person = Rows.person();
                ZaloFixture.linked(person, "BOT", "chat-" + person + parts[0], Duration.ZERO);
                answers.put(Rows.due(person, ZaloFixture.OPTIONAL, "Bài", null, null, null), parts);
            }
        }

        // When
        answers.forEach((notice, parts) -> await().atMost(ZaloFixture.SOON)
                .untilAsserted(() -> assertThat(ZaloFixture.attempts(notice)).containsExactly(parts[2])));

        // Then
        answers.forEach(
                (notice, parts) -> assertThat(Rows.state(notice)).as(parts[0]).isEqualTo(parts[1]));
    }

    @Test
    void a_message_whose_process_died_under_way_is_not_sent_again_by_itself() {
        // Given
        school.linked("BOT", chat, Duration.ZERO);
        UUID notice = Rows.due(
                school.mai,
                ZaloFixture.MANDATORY,
                "Bài",
                null,
                null,
                java.time.Instant.now().plusSeconds(3600));

        // When
        Rows.change(
                "update delivery set state = 'SENDING', attempts = 1, lease_until = now() - interval '1 second' where id = ?::uuid",
                notice);

        // Then
        ZaloFixture.until(notice, "UNKNOWN");
        await().atMost(ZaloFixture.SOON)
                .until(() -> ZaloFixture.mailsInstead(notice).equals(List.of("DELIVERED")));
        assertThat(Zalo.sentTo(chat)).isEmpty();
    }

    @Test
    void a_link_can_be_taken_back_by_its_person() {
        // Given
        school.linked("BOT", chat, Duration.ZERO);

        // When
        given().auth()
                .oauth2(school.token)
                .delete("/api/v1/channels/zalo")
                .then()
                .statusCode(204);

        // Then
        assertThat(links()).isEmpty();
    }

    @Test
    void a_group_is_linked_by_a_code_typed_there_and_hears_what_was_published() {
        // Given
        String group = "group-" + school.mai;
        String code = ZaloFixture.as("comms-officer")
                .post("/api/v1/channels/zalo/groups/nhan-vien/link")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
        says("private-" + school.mai, "PRIVATE", code);
        says(group, "GROUP", code);
        await().atMost(ZaloFixture.SOON)
                .until(() -> Rows.column("select external_id from zalo_link where recipient_id = 'group:nhan-vien'")
                        .contains(group));

        // When
        UUID notice = Rows.due("group:nhan-vien", ZaloFixture.GROUP, "[@all] Ngày hội", null, null, null);

        // Then
        ZaloFixture.until(notice, "DELIVERED");
        assertThat((String) Zalo.sentTo(group).getFirst().get("text"))
                .contains("Ngày hội")
                .doesNotContain("[@");
        ZaloFixture.as("comms-officer")
                .delete("/api/v1/channels/zalo/groups/nhan-vien")
                .then()
                .statusCode(204);
    }

    private List<Object> links() {
        return given().auth()
                .oauth2(school.token)
                .get("/api/v1/channels/zalo")
                .then()
                .statusCode(200)
                .extract()
                .path("links");
    }

    private static void says(String chat, String type, String text) {
        Zalo.post(
                "/bot/messages",
                "{\"chatId\": \"%s\", \"chatType\": \"%s\", \"text\": \"%s\"}".formatted(chat, type, text));
    }

    private Response hook(String secret, String text) {
        var request = given().contentType("application/json");
        if (secret != null) {
            request.header("X-Bot-Api-Secret-Token", secret);
        }
        return request.body("""
                        {"ok": true, "result": {"event_name": "message.text.received", "message": {"from": {"id": "u1"},
                          "chat": {"id": "%s", "chat_type": "PRIVATE"}, "text": "%s", "message_id": "x", "date": 1}}}
                        """.formatted(chat, text)).post("/hooks/zalo/bot");
    }
}
