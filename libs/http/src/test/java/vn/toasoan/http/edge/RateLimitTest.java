package vn.toasoan.http.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.toasoan.http.sample.LibraryTest;
import vn.toasoan.testkit.Tokens;

/** One request a second and a burst of five, so that the bucket of a caller is empty at once. */
@LibraryTest
@TestProfile(RateLimitTest.Strict.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RateLimitTest {

    /** A profile is needed: the limits are set when the service starts. */
    public static final class Strict implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "toasoan.http.rate-limit.enabled", "true",
                    "toasoan.http.rate-limit.reads-per-second", "1",
                    "toasoan.http.rate-limit.read-burst", "5",
                    "toasoan.http.rate-limit.writes-per-second", "1",
                    "toasoan.http.rate-limit.write-burst", "3");
        }
    }

    private final String subject = UUID.randomUUID().toString();

    @Test
    @Order(1)
    void whoAsksTooOftenIsToldWhenToComeBack() {
        // When
        List<Response> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(person(subject).get("/api/v1/notes"));
        }

        // Then
        assertThat(answers.getFirst().statusCode()).isEqualTo(200);
        Response refused = answers.getLast();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(refused.jsonPath().getString("code")).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
    }

    @Test
    @Order(2)
    void readsAndWritesAreCountedApartAndPersonsToo() {
        // Given
        exhaustReads(() -> person(subject));

        // When
        int write = person(subject)
                .contentType(ContentType.JSON)
                .body("{\"title\":\"a\",\"weight\":1}")
                .post("/api/v1/notes")
                .statusCode();

        // Then
        assertThat(write).isEqualTo(201);
        assertThat(person(UUID.randomUUID().toString()).get("/api/v1/notes").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(3)
    void nothingThatTheCallerChoosesGivesHimAnotherBucket() {
        // Given
        exhaustReads(() -> person(subject));

        // When
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String other = UUID.randomUUID().toString();
            statuses.add(given().auth()
                    .oauth2(Tokens.of(subject)
                            .roles("contributor")
                            .name("user-" + other, "Name " + other)
                            .sign())
                    .header("X-Forwarded-For", "10.0.0." + i)
                    .header("Forwarded", "for=10.0.1." + i)
                    .header("X-Real-IP", "10.0.2." + i)
                    .header("X-Request-Id", other)
                    .header("Cookie", "session=" + other)
                    .header("User-Agent", other)
                    .queryParam("subject", other)
                    .get("/api/v1/notes")
                    .statusCode());
        }

        // Then
        assertThat(statuses).contains(429).haveAtMost(3, new org.assertj.core.api.Condition<>(s -> s != 429, "let in"));
    }

    @Test
    @Order(4)
    void withoutATokenTheAddressOfTheConnectionCounts() {
        // Given
        exhaustReads(() -> given());

        // When
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            statuses.add(given().header("X-Forwarded-For", "10.0.0." + i)
                    .header("Forwarded", "for=10.0.1." + i)
                    .get("/api/v1/faults/search")
                    .statusCode());
        }

        // Then
        assertThat(statuses).contains(429).haveAtMost(2, new org.assertj.core.api.Condition<>(s -> s != 429, "let in"));
    }

    @Test
    @Order(5)
    void guessingTokensIsCountedByAddress() {
        // When
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            statuses.add(
                    given().auth().oauth2("guess-" + i).get("/api/v1/notes").statusCode());
        }

        // Then
        assertThat(statuses).isSubsetOf(401, 429);
        assertThat(statuses.getLast()).isEqualTo(429);
    }

    @Test
    @Order(6)
    void healthAndDocumentsAreNotCounted() {
        // When
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            statuses.add(given().get("/q/openapi").statusCode());
        }

        // Then
        assertThat(statuses).containsOnly(200);
    }

    private static void exhaustReads(java.util.function.Supplier<RequestSpecification> caller) {
        for (int i = 0; i < 10; i++) {
            caller.get().get("/api/v1/faults/search");
        }
    }

    private static RequestSpecification person(String person) {
        return given().auth().oauth2(Tokens.of(person).roles("contributor").sign());
    }
}
