package vn.toasoan.notification.zalo;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import vn.toasoan.notification.Rows;
import vn.toasoan.notification.Zalo;
import vn.toasoan.testkit.Mailbox;
import vn.toasoan.testkit.ReceivedMail;
import vn.toasoan.testkit.Tokens;
import vn.toasoan.zalostandin.Settings;

/** One person, and a school that uses Zalo. */
final class ZaloFixture {

    static final Duration SOON = Duration.ofSeconds(20);
    static final String OPTIONAL = "da-dang-tac-gia-zalo";
    static final String MANDATORY = "can-sua-tac-gia-zalo";
    static final String GROUP = "da-dang-nhom-zalo";

    final String mai = Rows.person();
    final String token = Tokens.of(mai).roles("contributor").sign();

    void schoolUsesZalo() {
        Rows.change("update rule set enabled = true where channel = 'ZALO'");
    }

    static void asItWas() {
        Rows.change("update rule set enabled = false where channel = 'ZALO'");
        Rows.change("update delivery set state = 'FAILED' where channel = 'ZALO' and state in ('PENDING', 'SENDING')");
    }

    /** The operator pastes a refresh token: whatever rested goes on. */
    static void accountIsConnected() {
        String refresh = Zalo.post("/tokens", "{}").getString("refresh_token");
        as("operator")
                .body("{\"refreshToken\": \"" + refresh + "\"}")
                .put("/api/v1/channels/zalo/oa/refresh-token")
                .then()
                .statusCode(204);
    }

    static void accountTells(URI service) {
        Zalo.put("/webhook", "{\"url\": \"" + service.resolve("/hooks/zalo/oa") + "\"}");
    }

    static void botTells(URI service) {
        given().contentType("application/json")
                .body("{\"url\": \"" + service.resolve("/hooks/zalo/bot") + "\", \"secret_token\": \"" + Zalo.BOT_SECRET
                        + "\"}")
                .post(Zalo.url() + "/bot" + Settings.SAMPLE.botToken() + "/setWebhook")
                .then()
                .statusCode(200);
    }

    static io.restassured.specification.RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.of(UUID.randomUUID().toString()).roles(role).sign())
                .contentType("application/json");
    }

    /** @param heardAgo null for somebody who never wrote */
    void linked(String product, String id, Duration heardAgo) {
        linked(mai, product, id, heardAgo);
    }

    static void linked(String recipient, String product, String id, Duration heardAgo) {
        Rows.change("""
                        insert into zalo_link (recipient_id, product, external_id, linked_at, heard_at)
                        values (?, ?, ?, now(), now() - ?::interval)
                        on conflict (recipient_id, product) do update set external_id = excluded.external_id
                        """, recipient, product, id, heardAgo == null ? null : heardAgo.toString());
    }

    String code() {
        return given().auth()
                .oauth2(token)
                .post("/api/v1/channels/zalo/link")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("code");
    }

    UUID due(String rule) {
        return Rows.due(mai, rule, "Ngày hội đọc sách", null, null, null);
    }

    static void until(UUID notice, String state) {
        await().atMost(SOON)
                .untilAsserted(() -> org.assertj.core.api.Assertions.assertThat(Rows.state(notice))
                        .isEqualTo(state));
    }

    static List<String> attempts(UUID notice) {
        return Rows.column(
                "select outcome || ' ' || answer from delivery_attempt where delivery_id = ?::uuid and ended_at is not null order by number",
                notice);
    }

    /** States of the mails that went in place of a notice. */
    static List<String> mailsInstead(UUID notice) {
        return Rows.column("select state from delivery where fallback_of = ?::uuid and channel = 'EMAIL'", notice);
    }

    List<ReceivedMail> mails() {
        return Mailbox.shared().received().stream()
                .filter(mail -> mail.to().contains(Rows.address(mai)))
                .toList();
    }

    Response why(UUID notice) {
        return given().auth().oauth2(token).get("/api/v1/notifications/" + notice + "/why");
    }
}
