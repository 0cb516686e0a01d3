package vn.toasoan.publishing.destination;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.publication.Newsroom;
import vn.toasoan.testkit.AuthMatrix;
import vn.toasoan.testkit.Tokens;

@PublishingServiceTest
class DestinationTest {

    private static final String ALL = "/api/v1/destinations";
    private static final String MANUAL = "[{\"transport\":\"MANUAL\",\"format\":\"DOCX\"}]";

    private final String code = "d-" + UUID.randomUUID();
    private final String editor = Newsroom.token("editor");

    @Test
    void the_offices_of_the_plan_are_there_and_what_ended_names_who_took_over() {
        // When
        Response ended = as(editor).get(ALL + "/phong-gddt-hai-hau");

        // Then
        ended.then()
                .statusCode(200)
                .body("level", equalTo("PHONG"))
                .body("validTo", equalTo("2025-07-01"))
                .body("successor", equalTo("xa-hai-ninh"));
        as(editor).get(ALL + "/xa-hai-ninh").then().statusCode(200).body("level", equalTo("XA"));
        as(editor).get(ALL + "/so-gddt-nam-dinh").then().statusCode(200).body("successor", equalTo("so-gddt"));
        as(editor).get(ALL + "?limit=1").then().statusCode(200).body("items.size()", equalTo(1));
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        // Given
        add(MANUAL).then().statusCode(201).header("Location", org.hamcrest.Matchers.endsWith(ALL + "/" + code));
        add(MANUAL).then().statusCode(409).body("code", equalTo("DESTINATION_KNOWN"));
        String tag = as(editor).get(one()).header("ETag");
        String data = data("\"validTo\":\"2027-01-01\",\"successor\":\"so-gddt\",", MANUAL);

        // When
        as(editor).header("If-Match", tag).body(data).put(one()).then().statusCode(200);

        // Then
        as(editor).header("If-Match", tag).body(data).put(one()).then().statusCode(412);
        as(editor).body(data).put(one()).then().statusCode(428);
        as(editor).get(one()).then().body("successor", equalTo("so-gddt")).body("health.breaker", equalTo("CLOSED"));
    }

    @Test
    void a_secret_goes_in_and_never_comes_out_and_two_live_beside_each_other() {
        // Given
        add(MANUAL);
        String first = "whsec_" + "QUJD".repeat(10);
        String second = "whsec_" + "WFla".repeat(10);
        secret(first).then().statusCode(201);

        // When
        Response answer = secret(second);

        // Then
        answer.then().statusCode(201).body("secrets.size()", equalTo(2));
        secret("whsec_" + "MTIz".repeat(10)).then().statusCode(201).body("secrets.size()", equalTo(2));
        secret("whsec_QUJD").then().statusCode(422);
        secret("ABCD".repeat(10)).then().statusCode(422).body("code", equalTo("VALIDATION"));
        assertThat(answer.asString()).doesNotContain("QUJD", "WFla");
        assertThat((String) Newsroom.value(
                        "select string_agg(sealed, ' ') from destination_secret where destination = ?", code))
                .doesNotContain("QUJD", "WFla");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | [] | VALIDATION",
                "'' | [{\"transport\":\"WEBHOOK\",\"format\":\"EVENT_JSON\",\"address\":\"https://127.0.0.2/x\"}] | BAD_ROUTE_ADDRESS",
                "'' | [{\"transport\":\"WEBHOOK\",\"format\":\"EVENT_JSON\",\"address\":\"http://so.example/x\"}] | BAD_ROUTE_ADDRESS",
                "'' | [{\"transport\":\"WEBHOOK\",\"format\":\"EVENT_JSON\"}] | BAD_ROUTE_ADDRESS",
                "'' | [{\"transport\":\"WEBHOOK\",\"format\":\"DOCX\",\"address\":\"https://so.example/x\"}] | BAD_FORMAT",
                "'' | [{\"transport\":\"EMAIL\",\"format\":\"DOCX\",\"address\":\"no mailbox\"}] | BAD_ROUTE_ADDRESS",
                "'' | [{\"transport\":\"EMAIL\",\"format\":\"DOCX\",\"address\":\"a@so.example, b@so.example\"}] | BAD_ROUTE_ADDRESS",
                "'' | [{\"transport\":\"MANUAL\",\"format\":\"DOCX\",\"address\":\"x\"}] | BAD_ROUTE_ADDRESS",
                "'' | [{\"transport\":\"FAX\",\"format\":\"DOCX\"}] | VALIDATION",
                "\"validFrom\":\"2026-01-01\",\"validTo\":\"2026-01-01\", | [{\"transport\":\"MANUAL\",\"format\":\"DOCX\"}] | ENDS_BEFORE_IT_BEGINS",
                "\"successor\":\"nobody\", | [{\"transport\":\"MANUAL\",\"format\":\"DOCX\"}] | BAD_SUCCESSOR",
                "\"answerWithinDays\":0, | [{\"transport\":\"MANUAL\",\"format\":\"DOCX\"}] | VALIDATION"
            })
    void what_cannot_be_delivered_to_is_refused_with_its_place(String more, String routes, String problem) {
        // When
        Response answer = as(editor)
                .body("{\"code\":\"" + code + "\",\"data\":" + data(more, routes) + "}")
                .post(ALL);

        // Then
        answer.then().statusCode(422).body("code", equalTo(problem));
        as(editor).get(one()).then().statusCode(404);
    }

    @Test
    void who_may_do_what() {
        // Given
        add(MANUAL);
        String data = data("", MANUAL);
        String[] roles = {
            "anonymous",
            "contributor",
            "team-lead",
            "finance-officer",
            "inspection-board",
            "archivist",
            "inspector",
            "upstream-office",
            "operator",
            "media-reader",
            "comms-officer",
            "principal",
            "editor"
        };
        AuthMatrix matrix = AuthMatrix.of(roles).caller("anonymous", null);
        for (int i = 1; i < roles.length; i++) {
            matrix.caller(
                    roles[i],
                    Tokens.of(UUID.randomUUID().toString())
                            .roles(roles[i])
                            .office(code)
                            .sign());
        }

        // When / Then
        matrix.row("list", r -> r.get(ALL), read(200))
                .row("one", r -> r.get(one()), read(200))
                .row("unknown", r -> r.get(ALL + "/nobody"), read(404))
                .row(
                        "add",
                        r -> r.body("{\"code\":\"" + code + "\",\"data\":" + data + "}")
                                .post(ALL),
                        write(409))
                .row("change", r -> r.header("If-Match", "\"99\"").body(data).put(one()), write(412))
                .row(
                        "pause",
                        r -> r.header("If-Match", "\"99\"")
                                .body("{\"reason\":\"x\"}")
                                .post(one() + "/pause"),
                        write(412))
                .row("resume", r -> r.header("If-Match", "\"99\"").body("{}").post(one() + "/resume"), write(412))
                .row(
                        "secret",
                        r -> r.header("If-Match", "\"99\"")
                                .body("{\"secret\":\"whsec_" + "QUJD".repeat(10) + "\"}")
                                .post(one() + "/secrets"),
                        write(412))
                .run();
    }

    private static int[] read(int allowed) {
        return new int[] {401, 403, 403, 403, 403, 403, 403, 403, 403, 403, allowed, allowed, allowed};
    }

    private static int[] write(int allowed) {
        return new int[] {401, 403, 403, 403, 403, 403, 403, 403, 403, 403, 403, allowed, allowed};
    }

    private String one() {
        return ALL + "/" + code;
    }

    private Response add(String routes) {
        return as(editor)
                .body("{\"code\":\"" + code + "\",\"data\":" + data("", routes) + "}")
                .post(ALL);
    }

    private static String data(String more, String routes) {
        return "{" + more + "\"name\":\"Cơ quan mẫu\",\"level\":\"SO\",\"routes\":" + routes + "}";
    }

    private Response secret(String secret) {
        return as(editor)
                .header("If-Match", as(editor).get(one()).header("ETag"))
                .body("{\"secret\":\"" + secret + "\"}")
                .post(one() + "/secrets");
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
