package vn.toasoan.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;
import vn.toasoan.testkit.Tokens;

@NotificationServiceTest
class NotificationLogTest {

    private final String mai = UUID.randomUUID().toString();
    private final String nam = UUID.randomUUID().toString();
    private final UUID article = UUID.randomUUID();

    @BeforeEach
    void threeNotices() throws Exception {
        sent(mai, "2026-11-24T01:00:00Z");
        sent(nam, "2026-11-24T02:00:00Z");
        sent(mai, "2026-11-24T03:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comms-officer", "principal"})
    void the_standing_unit_and_the_principal_see_what_everybody_was_sent(String role) {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID().toString()).roles(role).sign())
                .queryParam("articleId", article)
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .body("items.recipientId", contains(mai, nam, mai));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contributor",
                "team-lead",
                "editor",
                "finance-officer",
                "inspection-board",
                "archivist",
                "inspector",
                "upstream-office",
                "operator"
            })
    void everybody_else_sees_what_was_sent_to_themselves(String role) {
        given().auth()
                .oauth2(Tokens.of(mai).roles(role).sign())
                .queryParam("articleId", article)
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.recipientId", everyItem(equalTo(mai)));
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID().toString()).roles(role).sign())
                .queryParam("articleId", article)
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void nobody_reads_without_a_token() {
        given().get("/api/v1/notifications")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        given().auth()
                .oauth2(Tokens.of(mai)
                        .roles("principal")
                        .audience("another-api")
                        .sign())
                .get("/api/v1/notifications")
                .then()
                .statusCode(401);
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        String token = Tokens.of(mai).roles("principal").sign();
        String next = given().auth()
                .oauth2(token)
                .queryParam("articleId", article)
                .queryParam("limit", 2)
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .header("Link", notNullValue())
                .body("items.createdAt", contains("2026-11-24T03:00:00Z", "2026-11-24T02:00:00Z"))
                .extract()
                .path("nextCursor");

        given().auth()
                .oauth2(token)
                .queryParam("articleId", article)
                .queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .body("items.createdAt", contains("2026-11-24T01:00:00Z"))
                .body("$", not(org.hamcrest.Matchers.hasKey("nextCursor")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=not-a-cursor", "limit=0", "limit=101", "limit=many"})
    void a_parameter_that_means_nothing_is_a_problem_of_the_caller(String query) {
        given().auth()
                .oauth2(Tokens.of(mai).roles("principal").sign())
                .get("/api/v1/notifications?" + query)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
                .contentType("application/problem+json");
    }

    private void sent(String recipient, String at) throws Exception {
        try (Connection database = PostgresServer.shared().connect(ServiceStack.database());
                PreparedStatement insert = database.prepareStatement("""
                        insert into delivery (id, event_id, rule_id, article_id, recipient_id, channel, template,
                          notice_class, category, dedup_key, facts, state, attempts, not_before, created_at, finished_at)
                        values (gen_random_uuid(), gen_random_uuid(), 'da-dang-tac-gia', ?, ?, 'EMAIL', 'da-dang',
                          'TUY_CHON', 'PUBLICATIONS', gen_random_uuid(), '{}', 'DELIVERED', 1, ?::timestamptz, ?::timestamptz, ?::timestamptz)
                        """)) {
            insert.setObject(1, article);
            insert.setString(2, recipient);
            insert.setString(3, at);
            insert.setString(4, at);
            insert.setString(5, at);
            insert.executeUpdate();
        }
    }
}
