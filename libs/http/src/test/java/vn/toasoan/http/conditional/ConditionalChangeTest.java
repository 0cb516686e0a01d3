package vn.toasoan.http.conditional;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.toasoan.http.sample.LibraryTest;
import vn.toasoan.testkit.Tokens;

@LibraryTest
class ConditionalChangeTest {

    private static final String TOKEN =
            Tokens.of("person-1").roles("contributor").sign();

    @Test
    void aStaleChangeIsToldTheCurrentVersionAndChangesNothing() {
        // Given
        String location = note("a");
        assertThat(change(location, "\"0\"", "b").statusCode()).isEqualTo(200);

        // When
        Response response = change(location, "\"0\"", "c");

        // Then
        assertThat(response.statusCode()).isEqualTo(412);
        assertThat(response.jsonPath().getLong("currentVersion")).isEqualTo(1);
        assertThat(response.jsonPath().getString("detail"))
                .isEqualTo("Phiên bản hiện tại là 1, yêu cầu dựa trên phiên bản 0. Hãy tải lại trước khi sửa.");
        assertThat(response.header("ETag")).isEqualTo("\"1\"");
        assertThat(read(location).jsonPath().getString("title")).isEqualTo("b");
    }

    @Test
    void aChangeWithoutIfMatchIsRefused() {
        // Given
        String location = note("a");

        // When
        Response response = given().auth()
                .oauth2(TOKEN)
                .contentType(ContentType.JSON)
                .body("{\"title\":\"b\",\"weight\":1}")
                .put(location);

        // Then
        assertThat(response.statusCode()).isEqualTo(428);
        assertThat(response.jsonPath().getString("code")).isEqualTo("PRECONDITION_REQUIRED");
    }

    @Test
    void ofManyChangesThatRestOnTheSameVersionOneWins() throws Exception {
        // Given
        String location = note("a");
        List<Callable<Integer>> changes = java.util.stream.IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(
                        i -> () -> change(location, "\"0\"", "b" + i).statusCode())
                .toList();

        // When
        List<Integer> statuses;
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            statuses =
                    callers.invokeAll(changes).stream().map(f -> f.resultNow()).toList();
        }

        // Then
        assertThat(statuses).containsOnly(200, 412);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(read(location).header("ETag")).isEqualTo("\"1\"");
    }

    private static String note(String title) {
        return given().auth()
                .oauth2(TOKEN)
                .contentType(ContentType.JSON)
                .body("{\"title\":\"" + title + "\",\"weight\":1}")
                .post("/api/v1/notes")
                .header("Location");
    }

    private static Response change(String location, String ifMatch, String title) {
        return given().auth()
                .oauth2(TOKEN)
                .header("If-Match", ifMatch)
                .contentType(ContentType.JSON)
                .body("{\"title\":\"" + title + "\",\"weight\":1}")
                .put(location);
    }

    private static Response read(String location) {
        return given().auth().oauth2(TOKEN).get(location);
    }
}
