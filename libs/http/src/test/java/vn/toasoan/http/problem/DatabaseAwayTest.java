package vn.toasoan.http.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.toasoan.http.sample.LibraryTest;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.Tokens;

@LibraryTest
class DatabaseAwayTest {

    private static final String TOKEN =
            Tokens.of("person-1").roles("contributor").sign();

    @Test
    void aDatabaseThatIsAwayIsAnsweredWith503AndTheServiceRecoversByItself() {
        // Given
        PostgresServer database = PostgresServer.shared();
        assertThat(list().statusCode()).isEqualTo(200);
        database.stop();

        // When
        Response response;
        try {
            response = list();
        } finally {
            database.restart();
        }

        // Then
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(503);
        assertThat(response.jsonPath().getString("code")).isEqualTo("UNAVAILABLE");
        assertThat(response.header("Retry-After")).isEqualTo("5");
        await().atMost(Duration.ofSeconds(10)).until(() -> list().statusCode() == 200);
    }

    private static Response list() {
        return given().auth().oauth2(TOKEN).get("/api/v1/notes");
    }
}
