package vn.toasoan.notification.zalo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.notification.Zalo;

@NotificationServiceTest
class AccountJourneyTest {

    private final ZaloFixture school = new ZaloFixture();
    private final String user = "user-" + school.mai;

    @Inject
    Pauses pauses;

    @TestHTTPResource("/")
    URI base;

    @BeforeEach
    void aSchoolThatUsesZalo() {
        school.schoolUsesZalo();
        ZaloFixture.accountIsConnected();
        ZaloFixture.accountTells(base);
        for (String[] it : new String[][] {{"da-dang", "310003"}, {"can-sua", "310002"}}) {
            ZaloFixture.as("operator")
                    .body(Map.of(
                            "zaloId", it[1], "params", List.of("ten_tac_gia", "tieu_de", "to_doan_the", "thoi_gian")))
                    .put("/api/v1/channels/zalo/templates/" + it[0])
                    .then()
                    .statusCode(200);
        }
    }

    @AfterEach
    void asItWas() {
        ZaloFixture.asItWas();
        pauses.resume(ZaloProduct.OA);
    }

    @Test
    void a_code_written_to_the_account_links_it_and_a_receipt_says_when_a_notice_arrived() {
        // Given
        wrote("user_send_text", user, school.code());
        await().atMost(ZaloFixture.SOON).until(() -> linked("OA"));

        // When
        UUID notice = school.due(ZaloFixture.OPTIONAL);

        // Then
        ZaloFixture.until(notice, "DELIVERED");
        assertThat(ZaloFixture.attempts(notice)).containsExactly("ACCEPTED OA CONSULTATION");
        await().atMost(ZaloFixture.SOON)
                .untilAsserted(() -> school.why(notice).then().body("notification.receivedAt", notNullValue()));
    }

    @Test
    void each_class_of_errors_has_its_answer() {
        // Given
        Map<String, List<String>> answers = Map.of(
                "-230", List.of("PENDING", "FAILED OA -230 RECIPIENT", "0"),
                "-210", List.of("FAILED", "FAILED OA -210 PAYLOAD", "1"),
                "-237", List.of("FAILED", "FAILED OA -237 GROUP", "1"),
                "-211", List.of("PENDING", "DEFERRED OA -211 QUOTA", "0"),
                "-234", List.of("PENDING", "DEFERRED OA -234 NIGHT", "0"),
                "-200", List.of("PENDING", "FAILED OA -200 TRANSIENT", "0"),
                "~500", List.of("PENDING", "FAILED OA HTTP 500, no JSON", "0"),
                "~drop", List.of("UNKNOWN", "UNKNOWN IOException", "0"));

        // When
        Map<String, UUID> notices = all(answers.keySet(), ZaloFixture.OPTIONAL);

        // Then
        notices.forEach((ending, notice) -> {
            List<String> wanted = answers.get(ending);
            await().atMost(ZaloFixture.SOON)
                    .untilAsserted(
                            () -> assertThat(ZaloFixture.attempts(notice)).containsExactly(wanted.get(1)));
            assertThat(Rows.state(notice)).as(ending).isEqualTo(wanted.get(0));
            assertThat(ZaloFixture.mailsInstead(notice)).as(ending).hasSize(Integer.parseInt(wanted.get(2)));
        });
        Rows.change("update delivery set not_before = now() where id = ?::uuid", notices.get("-230"));
        ZaloFixture.until(notices.get("-230"), "NOT_SENT HAS_ADDRESS");
        assertThat(ZaloFixture.mailsInstead(notices.get("-230"))).hasSize(1);
    }

    @Test
    void what_must_arrive_goes_by_mail_at_once_when_zalo_would_be_late_or_unsure() {
        // Given
        Map<String, String> states =
                Map.of("-234", "FAILED", "-211", "FAILED", "~timeout", "UNKNOWN", "-210", "FAILED");

        // When
        Map<String, UUID> notices = all(states.keySet(), ZaloFixture.MANDATORY);

        // Then
        notices.forEach((ending, notice) -> {
            ZaloFixture.until(notice, states.get(ending));
            await().atMost(ZaloFixture.SOON)
                    .until(() -> ZaloFixture.mailsInstead(notice).equals(List.of("DELIVERED")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-204", "-321"})
    void what_only_a_person_can_mend_parks_the_account_and_what_must_arrive_goes_by_mail(String ending) {
        // Given
        school.linked("OA", user + ending, Duration.ZERO);

        // When
        UUID optional = school.due(ZaloFixture.OPTIONAL);

        // Then
        await().atMost(ZaloFixture.SOON).until(() -> pauses.of(ZaloProduct.OA).isPresent());
        UUID mandatory = school.due(ZaloFixture.MANDATORY);
        ZaloFixture.until(mandatory, "FAILED");
        await().atMost(ZaloFixture.SOON).until(() -> school.mails().size() == 1);
        assertThat(Rows.state(optional)).isEqualTo("PENDING");
    }

    @Test
    void an_account_that_was_called_too_often_rests_for_a_minute_and_what_must_arrive_waits_for_it() {
        // Given
        school.linked("OA", user + "-32", Duration.ZERO);

        // When
        UUID notice = school.due(ZaloFixture.MANDATORY);

        // Then
        await().atMost(ZaloFixture.SOON)
                .untilAsserted(() -> assertThat(ZaloFixture.attempts(notice)).containsExactly("DEFERRED OA -32 RATE"));
        assertThat(pauses.of(ZaloProduct.OA).orElseThrow().until())
                .isBetween(Instant.now().plusSeconds(30), Instant.now().plusSeconds(61));
        assertThat(Rows.state(notice)).isEqualTo("PENDING");
        assertThat(ZaloFixture.mailsInstead(notice)).isEmpty();
    }

    /** One person for each ending of a user's id, all at once. */
    private static Map<String, UUID> all(Iterable<String> endings, String rule) {
        Map<String, UUID> notices = new LinkedHashMap<>();
        for (String ending : endings) {
            String person = Rows.person();
            ZaloFixture.linked(person, "OA", "user-" + person + ending, Duration.ZERO);
            notices.put(ending, Rows.due(person, rule, "Ngày hội", null, null, null));
        }
        return notices;
    }

    @Test
    void a_token_that_ran_out_is_renewed_once_and_the_message_goes() {
        // Given
        school.linked("OA", user, Duration.ZERO);
        ZaloFixture.until(school.due(ZaloFixture.OPTIONAL), "DELIVERED");
        Rows.change("update zalo_oa set refreshed_at = now() - interval '1 hour'");
        int before = Zalo.get("/tokens").getInt("refreshes");
        Zalo.put("/tokens/expire", "{}");

        // When
        UUID notice = school.due(ZaloFixture.MANDATORY);

        // Then
        ZaloFixture.until(notice, "DELIVERED");
        assertThat(ZaloFixture.attempts(notice))
                .containsExactly("DEFERRED OA -220 AUTH_REFRESH", "ACCEPTED OA CONSULTATION");
        assertThat(Zalo.get("/tokens").getInt("refreshes")).isEqualTo(before + 1);
    }

    @Test
    void a_new_token_that_zalo_refuses_parks_the_account_until_somebody_sets_it_right() {
        // Given
        school.linked("OA", user + "-216", Duration.ZERO);
        UUID notice = school.due(ZaloFixture.OPTIONAL);
        await().atMost(ZaloFixture.SOON).until(() -> pauses.of(ZaloProduct.OA).isPresent());
        ZaloFixture.as("operator")
                .get("/api/v1/channels/zalo/oa")
                .then()
                .body("pausedBecause", equalTo("Zalo refuses a token that is new"));
        await().atMost(ZaloFixture.SOON).until(() -> Rows.state(notice).equals("PENDING"));

        // When
        ZaloFixture.linked(school.mai, "OA", user, Duration.ZERO);
        ZaloFixture.accountIsConnected();
        Rows.change("update delivery set not_before = now() where id = ?::uuid", notice);

        // Then
        ZaloFixture.until(notice, "DELIVERED");
    }

    @Test
    void whoever_has_not_written_for_a_week_gets_a_template_and_a_telephone_one_with_our_key() {
        // Given
        school.linked("OA", user, Duration.ofDays(8));
        String phone = phone();
        ZaloFixture nam = new ZaloFixture();
        nam.linked("PHONE", phone, null);

        // When
        UUID byUid = school.due(ZaloFixture.OPTIONAL);
        UUID byPhone = nam.due(ZaloFixture.OPTIONAL);

        // Then
        ZaloFixture.until(byUid, "DELIVERED");
        ZaloFixture.until(byPhone, "DELIVERED");
        assertThat(Zalo.sentTo(user).getFirst()).containsEntry("by", "TEMPLATE_UID");
        assertThat(Zalo.sentTo(phone).getFirst())
                .containsEntry("trackingId", byPhone.toString())
                .containsEntry("templateId", "310003");
    }

    @Test
    void a_receipt_resolves_what_was_of_unknown_fate() {
        // Given
        String phone = phone() + "~timeout";
        school.linked("PHONE", phone, null);

        // When
        UUID notice = school.due(ZaloFixture.OPTIONAL);

        // Then
        ZaloFixture.until(notice, "DELIVERED");
        assertThat(ZaloFixture.attempts(notice)).containsExactly("UNKNOWN HttpTimeoutException");
        assertThat(Zalo.sentTo(phone)).hasSize(1);
    }

    @Test
    void a_person_may_have_what_is_of_unknown_fate_sent_once_more() {
        // Given
        school.linked("OA", user + "~drop", Duration.ZERO);
        UUID notice = school.due(ZaloFixture.OPTIONAL);
        ZaloFixture.until(notice, "UNKNOWN");
        ZaloFixture.linked(school.mai, "OA", user, Duration.ZERO);

        // When
        ZaloFixture.as("comms-officer")
                .post("/api/v1/notifications/" + notice + "/resend")
                .then()
                .statusCode(201);

        // Then
        await().atMost(ZaloFixture.SOON).until(() -> Zalo.sentTo(user).size() == 1);
    }

    @Test
    void whoever_leaves_is_told_by_telephone_and_whoever_comes_back_by_the_account() {
        // Given
        String phone = phone();
        school.linked("OA", user, Duration.ZERO);
        school.linked("PHONE", phone, null);
        follower("unfollow");
        await().atMost(ZaloFixture.SOON)
                .until(() -> Rows.column("select product from zalo_reach where recipient_id = ?", school.mai)
                        .equals(List.of("PHONE")));

        // When
        UUID first = school.due(ZaloFixture.OPTIONAL);
        ZaloFixture.until(first, "DELIVERED");
        follower("follow");

        // Then
        assertThat(Zalo.sentTo(phone)).hasSize(1);
        await().atMost(ZaloFixture.SOON)
                .until(() -> Rows.column("select product from zalo_reach where recipient_id = ?", school.mai)
                        .equals(List.of("OA")));
    }

    @Test
    void a_number_that_zalo_verified_is_kept_as_zalo_writes_it() {
        // Given
        school.linked("OA", user, Duration.ZERO);
        String phone = phone();

        // When
        Zalo.post(
                "/events",
                "{\"event_name\": \"user_submit_info\", \"sender\": {\"id\": \"%s\"}, \"info\": {\"phone\": \"0%s\"}}"
                        .formatted(user, phone.substring(2)));

        // Then
        await().atMost(ZaloFixture.SOON)
                .until(() -> Rows.column(
                                "select external_id from zalo_link where recipient_id = ? and product = 'PHONE'",
                                school.mai)
                        .equals(List.of(phone)));
    }

    @Test
    void an_event_that_nobody_vouches_for_is_kept_and_never_acted_upon() {
        // Given
        school.linked("OA", user, Duration.ZERO);
        String body = "{\"app_id\":\"1\",\"oa_id\":\"2\",\"event_name\":\"unfollow\",\"follower\":{\"id\":\"" + user
                + "\"},\"timestamp\":\"" + System.nanoTime() + "\"}";

        // When
        int status = given().contentType("application/json")
                .header("X-ZEvent-Signature", "mac=" + "0".repeat(64))
                .body(body)
                .post("/hooks/zalo/oa")
                .statusCode();

        // Then
        assertThat(status).isEqualTo(200);
        UUID later = school.due(ZaloFixture.OPTIONAL);
        ZaloFixture.until(later, "DELIVERED");
        assertThat(Rows.column(
                        "select coalesce(variant, 'none') || (processed_at is null) from zalo_event where name = 'unfollow' and body like '%' || ? || '%'",
                        user))
                .containsExactly("nonetrue");
    }

    @Test
    void a_template_that_zalo_stops_is_used_no_more_and_says_why() {
        // Given
        school.linked("OA", user, Duration.ofDays(8));
        Zalo.put("/templates/310003/status", "{\"status\": \"DISABLE\", \"reason\": \"Chất lượng thấp\"}");
        await().atMost(ZaloFixture.SOON)
                .untilAsserted(() -> ZaloFixture.as("operator")
                        .get("/api/v1/channels/zalo/templates")
                        .then()
                        .body("items.find { it.template == 'da-dang' }.reason", equalTo("Chất lượng thấp")));

        // When
        UUID notice = school.due(ZaloFixture.OPTIONAL);

        // Then
        ZaloFixture.until(notice, "FAILED");
        assertThat(ZaloFixture.mailsInstead(notice)).hasSize(1);
        Zalo.put("/templates/310003/status", "{\"status\": \"ENABLE\"}");
        await().atMost(ZaloFixture.SOON)
                .until(() -> Rows.column("select status from zalo_template where template = 'da-dang'")
                        .equals(List.of("ENABLE")));
    }

    @Test
    void a_group_of_the_account_is_written_to_as_a_group() {
        // Given
        ZaloFixture.linked("group:ban-bien-tap", "OA", "g-" + school.mai, null);

        // When
        UUID notice = Rows.due("group:ban-bien-tap", "bai-moi-nhom-zalo", "Bài mới", null, null, null);

        // Then
        ZaloFixture.until(notice, "DELIVERED");
        assertThat(Zalo.sentTo("g-" + school.mai).getFirst()).containsEntry("by", "GROUP");
    }

    @Test
    void an_account_that_hangs_delays_nobody_at_the_bot() {
        // Given
        for (int i = 0; i < 6; i++) {
            String other = Rows.person();
            ZaloFixture.linked(other, "OA", "user-" + other + "~timeout", Duration.ZERO);
            Rows.due(other, ZaloFixture.OPTIONAL, "Bài bị treo", null, null, null);
        }
        school.linked("BOT", "chat-" + school.mai, Duration.ZERO);

        // When
        UUID notice = school.due(ZaloFixture.OPTIONAL);

        // Then
        ZaloFixture.until(notice, "DELIVERED");
        await().atMost(ZaloFixture.SOON)
                .until(() -> Rows.column(
                                        "select count(*) from delivery where facts like '%Bài bị treo%' and finished_at > (select finished_at from delivery where id = ?::uuid)",
                                        notice)
                                .getFirst()
                                .compareTo("0")
                        > 0);
    }

    private boolean linked(String product) {
        return Rows.column("select product from zalo_link where recipient_id = ?", school.mai)
                .contains(product);
    }

    private static String phone() {
        return "849" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    private void follower(String event) {
        Zalo.post("/events", "{\"event_name\": \"%s\", \"follower\": {\"id\": \"%s\"}}".formatted(event, user));
    }

    private static void wrote(String event, String sender, String text) {
        Zalo.post(
                "/events",
                "{\"event_name\": \"%s\", \"sender\": {\"id\": \"%s\"}, \"message\": {\"text\": \"%s\", \"msg_id\": \"%s\"}}"
                        .formatted(event, sender, text, UUID.randomUUID()));
    }
}
