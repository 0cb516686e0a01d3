package vn.toasoan.http.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.http.sample.LibraryTest;
import vn.toasoan.testkit.Tokens;

@LibraryTest
class ProblemTest {

    private static final String TOKEN =
            Tokens.of("person-1").roles("contributor").sign();

    private static JsonPath problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        JsonPath body = response.jsonPath();
        assertThat(body.getString("code")).isEqualTo(code);
        assertThat(body.getInt("status")).isEqualTo(status);
        assertThat(body.getString("type"))
                .isEqualTo("https://docs.toasoan.vn/problems/"
                        + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        assertThat(body.getString("title")).isNotBlank().isNotEqualTo(code);
        assertThat(body.getString("traceId")).isEqualTo(response.header("X-Trace-Id"));
        assertThat(response.asString())
                .doesNotContain(
                        "secret", "Exception", "vn.toasoan.http", "java.", "jackson", "\tat ", "\"detail\":null");
        return body;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                        | vi | Không tìm thấy",
                "vi-VN,vi;q=0.9,en;q=0.8  | vi | Không tìm thấy",
                "en                       | en | Not found",
                "en-GB,en;q=0.9           | en | Not found",
                "vi;q=0.1,en;q=0.9        | en | Not found",
                "fr, de;q=0.5             | vi | Không tìm thấy",
                "*                        | vi | Không tìm thấy",
                "!!;;q=x                  | vi | Không tìm thấy"
            })
    void aProblemIsToldInTheLanguageThatTheCallerPrefers(String acceptLanguage, String language, String title) {
        // Given
        var request = given().auth().oauth2(TOKEN);
        if (acceptLanguage != null) {
            request = request.header("Accept-Language", acceptLanguage);
        }

        // When
        Response response = request.get("/api/v1/notes/" + UUID.randomUUID());

        // Then
        assertThat(problem(response, 404, "NOT_FOUND").getString("title")).isEqualTo(title);
        assertThat(response.header("Content-Language")).isEqualTo(language);
    }

    @Test
    void aProblemOfTheServiceCarriesItsExtensionsAndPlacesAndKeepsTheStandardMembers() {
        // When
        Response response = given().header("Accept-Language", "en").get("/api/v1/faults/own");

        // Then
        JsonPath body = problem(response, 403, "FORBIDDEN");
        assertThat(body.getString("missing")).isEqualTo("role:editor");
        assertThat(body.getString("instance")).isEqualTo("/api/v1/faults/own");
        assertThat(body.getString("errors[0].pointer")).isEqualTo("/kind");
        assertThat(body.getString("errors[0].message")).isEqualTo("Must be one of: a, b");
    }

    @ParameterizedTest
    @CsvSource({
        "synchronous,    500, INTERNAL",
        "asynchronous,   500, INTERNAL",
        "json,           500, INTERNAL",
        "unserialisable, 500, INTERNAL",
        "wrapped,        409, CONFLICT",
        "optimistic,     412, STALE_VERSION",
        "status,         503, UNAVAILABLE",
        "teapot,         418, BAD_REQUEST",
        "sql/syntax,        500, INTERNAL",
        "sql/nul,           422, TEXT_NOT_ALLOWED",
        "sql/serialisation, 409, CONCURRENT_CHANGE",
        "sql/starting,      503, UNAVAILABLE"
    })
    void aFailureBecomesAProblemThatTellsNothingOfTheInside(String fault, int status, String code) {
        // When
        Response response = given().get("/api/v1/faults/" + fault);

        // Then
        problem(response, status, code);
    }

    @Test
    void anUnexpectedFailureIsLoggedWithTheIdsThatTheCallerWasTold() {
        // Given
        List<ExtLogRecord> lines = new CopyOnWriteArrayList<>();
        Handler handler = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord line) {
                line.copyMdc();
                lines.add(line);
            }
        };
        Logger logger = Logger.getLogger(ProblemAnswers.class.getName());
        logger.addHandler(handler);

        // When
        String traceId = given().header("X-Request-Id", "call-7")
                .get("/api/v1/faults/synchronous")
                .jsonPath()
                .getString("traceId");

        // Then
        logger.removeHandler(handler);
        assertThat(traceId).matches("[0-9a-f]{32}");
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(new PatternFormatter("%s").format(line))
                    .contains("GET /api/v1/faults/synchronous", "500 INTERNAL", traceId);
            assertThat(line.getMdc("requestId")).isEqualTo("call-7");
            assertThat(line.getMdc("traceId")).isEqualTo(traceId);
            assertThat(line.getThrown()).hasMessage("secret password of db");
        });
    }

    @Test
    void aServiceThatIsAwayNamesWhenToComeBack() {
        assertThat(given().get("/api/v1/faults/sql/starting").header("Retry-After"))
                .isEqualTo("5");
        assertThat(given().get("/api/v1/faults/status").header("Retry-After")).isEqualTo("77");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/api/v1/nowhere", "/api/v2/notes", "/api/v1/notes/1/2/3", "/"})
    void anUnknownRouteIsAProblem(String path) {
        problem(given().get(path), 404, "NOT_FOUND");
        problem(given().accept("text/html").get(path), 404, "NOT_FOUND");
    }

    @Test
    void aMethodThatARouteHasNotIsAProblem() {
        // When
        Response response = given().auth().oauth2(TOKEN).delete("/api/v1/notes");

        // Then
        problem(response, 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void aRepresentationThatARouteHasNotIsAProblem() {
        // When
        Response response = given().accept("image/png").get("/api/v1/faults/search");

        // Then
        problem(response, 406, "NOT_ACCEPTABLE");
    }

    @Test
    void aBodyOfAnotherMediaTypeIsAProblem() {
        // When
        Response response = given().auth()
                .oauth2(TOKEN)
                .contentType("application/xml")
                .body("<a/>")
                .post("/api/v1/notes");

        // Then
        problem(response, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/notes/not-a-uuid,           404, NOT_FOUND",
        "/api/v1/notes?limit=many,           400, BAD_PARAMETER",
        "/api/v1/notes?limit=0,              400, BAD_LIMIT",
        "/api/v1/notes?limit=101,            400, BAD_LIMIT",
        "/api/v1/notes?limit=99999999999999, 400, BAD_PARAMETER",
        "/api/v1/notes?cursor=abc,           400, BAD_CURSOR",
        "/api/v1/faults/numbers?n=11,        422, VALIDATION",
        "/api/v1/faults/numbers?n=1&id=zz,   400, BAD_PARAMETER"
    })
    void aBadParameterIsRefused(String path, int status, String code) {
        // When
        Response response =
                given().auth().oauth2(TOKEN).urlEncodingEnabled(false).get(path);

        // Then
        problem(response, status, code);
    }

    @Test
    void aViolatedParameterIsNamedWithItsKind() {
        // When
        JsonPath body = problem(given().get("/api/v1/faults/numbers?n=11"), 422, "VALIDATION");

        // Then
        assertThat(body.getMap("errors[0]"))
                .containsEntry("pointer", "/n")
                .containsEntry("in", "query")
                .containsEntry("code", "MAX")
                .containsEntry("message", "Nhiều nhất 10");
    }

    @Test
    void aViolatedBodyNamesEachPlaceByItsPointer() {
        // Given
        String body = """
                {"title": " ", "weight": 9, "topic": "A B", "pictures": [
                  {"alt": "ok"}, {"alt": "", "caption": "much too long"}]}
                """;

        // When
        Response response = given().auth()
                .oauth2(TOKEN)
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(body)
                .post("/api/v1/notes");

        // Then
        JsonPath problem = problem(response, 422, "VALIDATION");
        assertThat(problem.getList("errors.pointer", String.class))
                .containsExactly("/pictures/1/alt", "/pictures/1/caption", "/title", "/topic", "/weight");
        assertThat(problem.getList("errors.code", String.class))
                .containsExactly("NOT_BLANK", "SIZE", "NOT_BLANK", "TOPIC_UNKNOWN", "MAX");
        assertThat(problem.getList("errors.message", String.class))
                .containsExactly("Must not be blank", "Ngắn thôi", "Must not be blank", "TOPIC_UNKNOWN", "At most 5");
    }

    @Test
    void aViolationDeepInThePipelineIsNoFaultOfTheService() {
        // Given
        String body = "{\"title\": \"" + "x".repeat(201) + "\", \"weight\": 1}";

        // When
        Response response = given().contentType(ContentType.JSON).body(body).post("/api/v1/faults/entity");

        // Then
        JsonPath problem = problem(response, 422, "VALIDATION");
        assertThat(problem.getMap("errors[0]"))
                .containsEntry("pointer", "/title")
                .containsEntry("message", "Dài tối đa 200");
    }

    @Test
    void nothingWithoutATokenIsToldHowToLogIn() {
        // When
        Response response = given().get("/api/v1/notes");

        // Then
        problem(response, 401, "UNAUTHENTICATED");
        assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    static List<String> badTokens() {
        return List.of(
                "rubbish",
                Tokens.of("p").roles("contributor").expiredSecondsAgo(3600).sign(),
                Tokens.of("p").roles("contributor").audience("other").sign(),
                Tokens.of("p")
                        .roles("contributor")
                        .issuer("http://evil.example/realms/toasoan")
                        .sign(),
                Tokens.of("p").roles("contributor").signedByAnotherKey(),
                Tokens.of("p").roles("contributor").unsigned(),
                Tokens.of("p").roles("contributor").signedWithPublicKeyAsSecret());
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("badTokens")
    void aBadTokenIsRefusedOnEveryRoute(String token) {
        for (String path : List.of("/api/v1/notes", "/api/v1/faults/search", "/api/v1/nowhere")) {
            // When
            Response response = given().auth().oauth2(token).get(path);

            // Then
            problem(response, 401, "UNAUTHENTICATED");
            assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void aMissingRoleIsForbidden() {
        problem(given().auth().oauth2(TOKEN).get("/api/v1/faults/vault"), 403, "FORBIDDEN");
    }

    @Test
    void aHeadRequestGetsTheStatusWithoutABody() {
        // When
        Response response = given().head("/api/v1/notes");

        // Then
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.asString()).isEmpty();
    }
}
