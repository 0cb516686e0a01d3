package vn.toasoan.notification.rule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.testkit.AuthMatrix;
import vn.toasoan.testkit.Tokens;

@NotificationServiceTest
class RuleApiTest {

    private static final String RULES = "/api/v1/notifications/rules";
    private static final String RULE = "duoc-duyet-tac-gia";

    @AfterEach
    void asItWas() {
        Rows.change(
                "update rule set enabled = true, filter = '', coalesce_seconds = 0, version = 1 where id = ?", RULE);
    }

    @Test
    void the_rules_can_be_read() {
        as("editor")
                .get(RULES)
                .then()
                .statusCode(200)
                .body("items.id", hasItems("can-sua-tac-gia", "can-sua-tac-gia-app", "bai-moi-to-truong-app"));
    }

    @Test
    void a_rule_switched_off_stops_what_waits_and_can_be_switched_on_again() {
        change(RULE, "1", false, "")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("enabled", equalTo(false));

        UUID waiting = Rows.due(Rows.person(), RULE);
        await().until(() -> Rows.state(waiting).equals("NOT_SENT RULE_ON"));
        change(RULE, "2", true, "team=to-1").then().statusCode(200).body("filter", equalTo("team=to-1"));
    }

    @Test
    void telling_of_a_return_cannot_be_switched_off() {
        change("can-sua-tac-gia", "1", false, "")
                .then()
                .statusCode(409)
                .body("code", equalTo("MANDATORY_RULE"))
                .body("guard", equalTo("NOT_MANDATORY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"team", "team=to-1;", "=x"})
    void a_filter_that_is_none_is_refused(String filter) {
        change(RULE, "1", true, filter).then().statusCode(422).body("code", equalTo("BAD_FILTER"));

        assertThat(Rows.column("select filter from rule where id = ?", RULE)).containsExactly("");
    }

    @Test
    void a_change_rests_on_the_version_that_was_read() {
        change(RULE, "7", false, "").then().statusCode(412);
        as("comms-officer")
                .body("{\"enabled\": true, \"filter\": \"\", \"coalesceSeconds\": 0}")
                .put(RULES + "/" + RULE)
                .then()
                .statusCode(428);
    }

    @Test
    void each_may_do_what_their_office_is() {
        String body = "{\"enabled\": true, \"filter\": \"\", \"coalesceSeconds\": 0}";
        String event = "{\"event\": \"khong-co\", \"data\": {}}";
        AuthMatrix.of("anonymous", "contributor", "operator", "editor", "principal", "comms")
                .caller("anonymous", null)
                .caller("contributor", token("contributor"))
                .caller("operator", token("operator"))
                .caller("editor", token("editor"))
                .caller("principal", token("principal"))
                .caller("comms", token("comms-officer"))
                .row("list", request -> request.get(RULES), 401, 403, 403, 200, 200, 200)
                .row("get", request -> request.get(RULES + "/" + RULE), 401, 403, 403, 200, 200, 200)
                .row("get none", request -> request.get(RULES + "/khong-co"), 401, 403, 403, 404, 404, 404)
                .row("change", request -> request.body(body).put(RULES + "/khong-co"), 401, 403, 403, 403, 403, 404)
                .row(
                        "dry run",
                        request -> request.body(event).post("/api/v1/notifications/dry-run"),
                        401,
                        403,
                        403,
                        403,
                        422,
                        422)
                .row("templates", request -> request.get("/api/v1/templates"), 401, 403, 403, 200, 200, 200)
                .row(
                        "preview",
                        request -> request.get("/api/v1/templates/can-sua/preview"),
                        401,
                        403,
                        403,
                        200,
                        200,
                        200)
                .row(
                        "preview none",
                        request -> request.get("/api/v1/templates/khong-co/preview"),
                        401,
                        403,
                        403,
                        404,
                        404,
                        404)
                .run();
    }

    private static Response change(String rule, String version, boolean enabled, String filter) {
        return as("comms-officer")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"enabled\": " + enabled + ", \"filter\": \"" + filter + "\", \"coalesceSeconds\": 0}")
                .put(RULES + "/" + rule);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(token(role)).contentType("application/json");
    }

    private static String token(String role) {
        return Tokens.of(UUID.randomUUID().toString()).roles(role).sign();
    }
}
