package vn.toasoan.http.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.http.sample.LibraryTest;

@LibraryTest
class AnswerHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/faults/search", "/api/v1/notes", "/api/v1/nowhere", "/api/v1//x"})
    void everyApiAnswerIsGuardedAgainstSniffingAndCaching(String path) {
        // When
        Response response = given().urlEncodingEnabled(false).get(path);

        // Then
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(response.header("X-Request-Id")).isNotBlank();
        assertThat(response.header("X-Trace-Id")).isNotBlank();
    }

    @Test
    void aResourceMayLetItsAnswerBeCached() {
        assertThat(given().get("/api/v1/faults/cached").header("Cache-Control")).isEqualTo("max-age=60");
    }

    @Test
    void whatIsNoApiMayBeCached() {
        // When
        Response response = given().get("/nowhere");

        // Then
        assertThat(response.header("Cache-Control")).isNull();
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc-123", "0198c0de-0000-7000-8000-000000000001", "A.b_c:d"})
    void aSaneRequestIdIsTakenOver(String id) {
        assertThat(given().header("X-Request-Id", id)
                        .get("/api/v1/faults/search")
                        .header("X-Request-Id"))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "${jndi:x}", "-a", "a\"b", "tên"})
    void anyOtherRequestIdIsReplaced(String id) {
        assertThat(given().header("X-Request-Id", id)
                        .get("/api/v1/faults/search")
                        .header("X-Request-Id"))
                .matches("[0-9a-f-]{36}");
    }

    @Test
    void theTraceOfTheCallerIsContinued() {
        // Given
        String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";

        // When
        Response response = given().header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                .get("/api/v1/faults/own");

        // Then
        assertThat(response.header("X-Trace-Id")).isEqualTo(traceId);
        assertThat(response.jsonPath().getString("traceId")).isEqualTo(traceId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/faults/search", "/api/v1/faults/own", "/api/v1/notes", "/api/v1/nowhere"})
    void aFrontEndOfAnAllowedOriginMayReadEveryAnswerAndItsHeaders(String path) {
        // When
        Response response = given().header("Origin", "http://localhost:5173").get(path);

        // Then
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:5173");
        assertThat(response.header("Access-Control-Expose-Headers"))
                .contains("ETag", "Link", "Location", "Retry-After", "X-Request-Id", "X-Trace-Id", "Idempotent-Replay");
    }

    @Test
    void aFrontEndOfAnotherOriginMayNot() {
        assertThat(given().header("Origin", "http://evil.example")
                        .get("/api/v1/faults/search")
                        .header("Access-Control-Allow-Origin"))
                .isNull();
    }
}
