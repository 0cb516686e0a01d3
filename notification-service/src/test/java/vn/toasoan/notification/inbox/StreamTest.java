package vn.toasoan.notification.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.toasoan.notification.NotificationServiceTest;
import vn.toasoan.notification.Rows;
import vn.toasoan.testkit.Tokens;

@NotificationServiceTest
class StreamTest {

    private static final String PATH = "/api/v1/stream";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String mai = Rows.person();
    private final String token = Tokens.of(mai).roles("contributor").sign();

    @TestHTTPResource("/")
    URI base;

    @Test
    @Timeout(60)
    void a_client_that_loses_its_connection_ten_times_misses_nothing_and_gets_nothing_twice() throws Exception {
        // Given
        List<Long> seen = new ArrayList<>();

        // When
        for (int connection = 0; connection < 11; connection++) {
            Rows.due(mai, "da-dang-tac-gia-app");
            Rows.due(mai, "can-sua-tac-gia-app");
            String last = seen.isEmpty() ? "0" : seen.getLast().toString();
            try (Lines lines = open(last)) {
                // one of two: the second one comes while nobody listens, or lies there already
                seen.add(lines.nextId());
            }
        }
        try (Lines lines = open(seen.getLast().toString())) {
            while (seen.size() < 22) {
                seen.add(lines.nextId());
            }
        }

        // Then
        assertThat(seen)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 22).boxed().toList());
    }

    @Test
    @Timeout(30)
    void a_stream_without_a_last_event_begins_with_what_comes_next_and_shows_that_it_lives() throws Exception {
        // Given
        UUID old = Rows.due(mai, "da-dang-tac-gia-app");
        await().until(() -> Rows.state(old).equals("DELIVERED"));

        // When
        try (Lines lines = open(null)) {
            String sign = lines.next();
            Rows.due(mai, "da-dang-tac-gia-app");

            // Then
            assertThat(sign).startsWith(":");
            assertThat(lines.nextId()).isEqualTo(2);
        }
    }

    @Test
    void a_stream_needs_a_token_and_an_id_that_came_from_it() {
        given().get(PATH).then().statusCode(401);
        given().auth()
                .oauth2(token)
                .header("Last-Event-ID", "abc")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("BAD_EVENT_ID"));
    }

    private Lines open(String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(PATH))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new Lines(new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    }

    /** Closing it breaks the connection. */
    private record Lines(BufferedReader reader) implements AutoCloseable {

        String next() throws IOException {
            String line = reader.readLine();
            while (line != null && line.isBlank()) {
                line = reader.readLine();
            }
            return line;
        }

        long nextId() throws IOException {
            for (String line = next(); line != null; line = next()) {
                if (line.startsWith("id:")) {
                    return Long.parseLong(line.substring(3).strip());
                }
            }
            throw new IOException("The stream ended");
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
