package vn.toasoan.http.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import vn.toasoan.http.sample.LibraryTest;
import vn.toasoan.testkit.Tokens;

/** The sample service lets in 64 KB of JSON, 128 KB of bytes and 1 MB of multipart. */
@LibraryTest
class BodyLimitTest {

    private static final int JSON_LIMIT = 64 * 1024;
    private static final String TOKEN =
            Tokens.of("person-1").roles("contributor").sign();

    @TestHTTPResource
    URI root;

    @Test
    void aBodyOfExactlyTheLimitIsRead() {
        // When
        Response response =
                given().contentType(ContentType.JSON).body(echo(JSON_LIMIT)).post("/api/v1/faults/echo");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getString("text")).hasSize(JSON_LIMIT - "{\"text\":\"\"}".length());
    }

    @Test
    void aLargeBodyIsHandledInATransaction() {
        // Given
        String body = "{\"title\":\"big\",\"weight\":1,\"unknown\":\"" + "x".repeat(60_000) + "\"}";

        // When
        Response response = given().auth()
                .oauth2(TOKEN)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/notes");

        // Then
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
    }

    @Test
    void aByteMoreIsRefusedWithAProblem() {
        // When
        Response response =
                given().contentType(ContentType.JSON).body(echo(JSON_LIMIT + 1)).post("/api/v1/faults/echo");

        // Then
        assertTooLarge(response.statusCode(), response.contentType() + response.asString());
        assertThat(response.jsonPath().getString("detail")).isEqualTo("Tối đa 64 KB.");
    }

    @Test
    void aDeclaredLengthIsRefusedBeforeTheBodyComes() throws IOException {
        // When
        String answer;
        try (RawExchange exchange = new RawExchange(root.getPort(), """
                POST /api/v1/faults/echo HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Content-Length: 99999999999""")) {
            answer = exchange.receiveUntil("traceId");
            assertThat(exchange.isClosedByServer()).isTrue();
        }

        // Then
        assertTooLarge(answer);
    }

    @Test
    void bytesHaveALimitOfTheirOwn() throws IOException {
        // When
        String answer;
        try (RawExchange exchange = new RawExchange(root.getPort(), """
                POST /api/v1/faults/echo HTTP/1.1
                Host: localhost
                Content-Type: application/offset+octet-stream
                Content-Length: 99999999999""")) {
            answer = exchange.receiveUntil("traceId");
        }

        // Then
        assertTooLarge(answer);
        assertThat(answer).contains("128 KB");
    }

    @Test
    void aCallerThatAsksFirstIsRefusedBeforeItSendsTheBody() throws IOException {
        // When
        String answer;
        try (RawExchange exchange = new RawExchange(root.getPort(), """
                POST /api/v1/faults/echo HTTP/1.1
                Host: localhost
                Expect: 100-continue
                Content-Type: application/json
                Content-Length: 100000""")) {
            answer = exchange.receiveUntil("traceId");
        }

        // Then
        assertTooLarge(answer);
        assertThat(answer).doesNotContain("100 Continue");
    }

    @Test
    void aChunkedBodyIsCounted() throws IOException {
        // When
        String answer;
        try (RawExchange exchange = new RawExchange(root.getPort(), """
                POST /api/v1/faults/echo HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Transfer-Encoding: chunked""")) {
            exchange.sendChunk("{\"text\":\"");
            for (int i = 0; i < 20; i++) {
                exchange.sendChunk("x".repeat(8192));
            }
            exchange.sendChunk("\"}");
            exchange.send("0\r\n\r\n");
            answer = exchange.receiveUntil("traceId");
        }

        // Then
        assertTooLarge(answer);
    }

    @Test
    void aChunkedBodyWithinTheLimitIsRead() throws IOException {
        // When
        String answer;
        try (RawExchange exchange = new RawExchange(root.getPort(), """
                POST /api/v1/faults/echo HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Transfer-Encoding: chunked""")) {
            exchange.sendChunk("{\"text\":\"");
            exchange.sendChunk("x".repeat(30_000));
            exchange.sendChunk("yes\"}");
            exchange.send("0\r\n\r\n");
            answer = exchange.receiveUntil("yes\"}");
        }

        // Then
        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @Test
    void anEndlessBodyIsCutOff() throws IOException {
        // When
        boolean cut = false;
        try (RawExchange exchange = new RawExchange(root.getPort(), """
                POST /api/v1/faults/echo HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Transfer-Encoding: chunked""")) {
            for (int i = 0; i < 4_000 && !cut; i++) {
                try {
                    exchange.sendChunk("x".repeat(8192));
                } catch (IOException e) {
                    cut = true;
                }
            }
        }

        // Then
        assertThat(cut).isTrue();
    }

    @Test
    void anUploadMayBeLargerThanJson() {
        // When
        Response response = given().multiPart("alt", "Cổng trường")
                .multiPart("file", "a.bin", new byte[300_000])
                .post("/api/v1/faults/form");

        // Then
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.asString()).contains("300000");
    }

    @Test
    void anUploadAboveItsOwnLimitIsRefusedWithAProblem() {
        // When
        Response response = given().multiPart("alt", "x")
                .multiPart("file", "a.bin", new byte[1_100_000])
                .post("/api/v1/faults/form");

        // Then
        assertTooLarge(response.statusCode(), response.contentType() + response.asString());
    }

    @Test
    void aChunkedUploadAboveItsLimitIsRefusedWithAProblem() throws IOException {
        // When
        String answer;
        try (RawExchange exchange = new RawExchange(root.getPort(), """
                POST /api/v1/faults/form HTTP/1.1
                Host: localhost
                Content-Type: multipart/form-data; boundary=b
                Transfer-Encoding: chunked""")) {
            exchange.sendChunk("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n");
            for (int i = 0; i < 140; i++) {
                exchange.sendChunk("x".repeat(8192));
            }
            exchange.sendChunk("\r\n--b--\r\n");
            exchange.send("0\r\n\r\n");
            answer = exchange.receiveUntil("traceId");
        }

        // Then
        assertTooLarge(answer);
    }

    private static String echo(int length) {
        return "{\"text\":\"" + "x".repeat(length - "{\"text\":\"\"}".length()) + "\"}";
    }

    private static void assertTooLarge(String answer) {
        assertTooLarge(answer.startsWith("HTTP/1.1 413") ? 413 : 0, answer);
    }

    private static void assertTooLarge(int status, String answer) {
        assertThat(status).as(answer).isEqualTo(413);
        assertThat(answer).contains("application/problem+json", "\"code\":\"TOO_LARGE\"");
    }
}
