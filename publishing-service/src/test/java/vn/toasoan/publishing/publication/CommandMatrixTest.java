package vn.toasoan.publishing.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.testkit.AuthMatrix;
import vn.toasoan.testkit.Tokens;

/** Every command by every role, on an article of the own team and one of another, in a state that allows it or not. */
@PublishingServiceTest
class CommandMatrixTest {

    private static final String LATER = "{\"at\":\"2099-01-01T00:00:00Z\"}";
    private static final String REASON = "{\"reason\":\"lý do\"}";
    private static final String[] CALLERS = {
        "anonymous",
        "author",
        "own team's lead",
        "other team",
        "finance-officer",
        "inspection-board",
        "archivist",
        "inspector",
        "upstream-office",
        "operator",
        "service account",
        "comms-officer",
        "principal",
        "editor"
    };

    private Newsroom newsroom;
    private ApprovalFixture live;
    private ApprovalFixture waiting;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
        live = ApprovalFixture.article().publish(newsroom.kafka);
        waiting = ApprovalFixture.article()
                .publishAt(Instant.now().plusSeconds(3600))
                .publish(newsroom.kafka);
        newsroom.published(live, 1);
        Newsroom.awaitEdition(waiting, "WAITING");
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void who_may_command_what() {
        // When / Then: the last three columns may; a wrong version stops them before anything changes.
        AuthMatrix matrix = matrix();
        row(matrix, live, "hold", REASON, true, 412);
        row(matrix, live, "release", "", true, 412);
        row(matrix, waiting, "embargo", LATER, true, 412);
        row(matrix, waiting, "schedule", LATER, false, 412);
        row(matrix, waiting, "publish", "", false, 412);
        row(matrix, live, "unpublish", REASON, false, 412);
        row(matrix, live, "take-down", "{\"reasonClass\":\"OTHER\",\"reason\":\"lý do\"}", false, 412);
        row(matrix, live, "expiry", LATER, false, 412);
        row(matrix, live, "pin", LATER, false, 412);
        row(matrix, live, "unpin", "", false, 412);
        row(matrix, live, "address", "{\"slug\":\"x\"}", false, 412);
        matrix.run();
    }

    @ParameterizedTest
    @CsvSource({
        "live, release, PUBLICATION_NOT_HELD",
        "live, schedule, NOTHING_WAITS",
        "live, publish, NOTHING_WAITS",
        "live, embargo, WRONG_STATE",
        "live, unpin, NOT_PINNED",
        "waiting, unpublish, WRONG_STATE",
        "waiting, take-down, WRONG_STATE",
        "waiting, pin, WRONG_STATE",
        "waiting, unpin, WRONG_STATE"
    })
    void a_command_at_the_wrong_moment_names_what_stands_against_it(String state, String command, String code) {
        // When / Then
        Newsroom.command(
                        state.equals("live") ? live : waiting,
                        command,
                        "{\"at\":\"2099-01-01T00:00:00Z\",\"reason\":\"x\",\"reasonClass\":\"OTHER\"}",
                        "editor")
                .then()
                .statusCode(409)
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "live | hold | {} | REASON_REQUIRED",
                "live | hold | {\"reason\":\"  \"} | REASON_REQUIRED",
                "live | unpublish | {} | REASON_REQUIRED",
                "live | take-down | {\"reasonClass\":\"OTHER\"} | REASON_REQUIRED",
                "live | take-down | {\"reason\":\"x\"} | VALIDATION",
                "live | take-down | {\"reason\":\"x\",\"reasonClass\":\"SAY\"} | VALIDATION",
                "live | expiry | {\"at\":\"2001-01-01T00:00:00Z\"} | MOMENT_PASSED",
                "live | pin | {\"at\":\"2001-01-01T00:00:00Z\"} | MOMENT_PASSED",
                "live | address | {} | VALIDATION",
                "live | address | {\"slug\":\"A b\"} | VALIDATION",
                "live | address | {\"slug\":\"../x\"} | VALIDATION",
                "waiting | schedule | {} | MOMENT_PASSED",
                "waiting | schedule | {\"at\":\"2001-01-01T00:00:00Z\"} | MOMENT_PASSED",
                "waiting | embargo | {\"at\":\"2001-01-01T00:00:00Z\"} | MOMENT_PASSED"
            })
    void a_request_that_breaks_a_rule_is_told_so(String state, String command, String body, String code) {
        // When / Then
        Newsroom.command(state.equals("live") ? live : waiting, command, body, "editor")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void a_command_needs_the_version_that_it_rests_on_and_is_given_once() {
        // Given
        String editor = "Bearer " + Newsroom.token("editor");
        String path = "/api/v1/publications/" + live.key();
        String tag = given().header("Authorization", editor).get(path).header("ETag");

        // When
        Function<String, Response> pin = version -> {
            RequestSpecification request = given().header("Authorization", editor)
                    .contentType("application/json")
                    .body("{}");
            return (version == null ? request : request.header("If-Match", version)).post(path + "/pin");
        };

        // Then
        pin.apply(null).then().statusCode(428);
        pin.apply(tag).then().statusCode(200).header("ETag", "\"" + (Long.parseLong(tag.replace("\"", "")) + 1) + "\"");
        pin.apply(tag).then().statusCode(412).body("code", equalTo("STALE_VERSION"));
        Newsroom.commanded(live, "unpin", "");
    }

    /** @param comms whether communications officers may, besides editors and the principal */
    private void row(
            AuthMatrix matrix, ApprovalFixture article, String command, String body, boolean comms, int allowed) {
        matrix.row(
                command,
                request -> request.header("If-Match", "\"999\"")
                        .body(body)
                        .post("/api/v1/publications/" + article.key() + "/" + command),
                401,
                403,
                403,
                404,
                404,
                404,
                404,
                404,
                404,
                404,
                404,
                comms ? allowed : 403,
                allowed,
                allowed);
    }

    private static AuthMatrix matrix() {
        return AuthMatrix.of(CALLERS)
                .caller("anonymous", null)
                .caller(
                        "author",
                        Tokens.of(ApprovalFixture.AUTHOR.toString())
                                .roles("contributor")
                                .sign())
                .caller(
                        "own team's lead",
                        someone("team-lead").teams("to-1").leads("to-1").sign())
                .caller("other team", someone("team-lead").teams("to-4-5").sign())
                .caller("finance-officer", someone("finance-officer").sign())
                .caller("inspection-board", someone("inspection-board").sign())
                .caller("archivist", someone("archivist").sign())
                .caller("inspector", someone("inspector").sign())
                .caller(
                        "upstream-office",
                        someone("upstream-office").office("so-gddt").sign())
                .caller("operator", someone("operator").sign())
                .caller("service account", someone("media-reader").sign())
                .caller("comms-officer", someone("comms-officer").sign())
                .caller("principal", someone("principal").sign())
                .caller("editor", someone("editor").sign());
    }

    private static Tokens someone(String role) {
        return Tokens.of(UUID.randomUUID().toString()).roles(role);
    }
}
