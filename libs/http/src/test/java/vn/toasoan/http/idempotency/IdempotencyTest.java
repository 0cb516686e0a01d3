package vn.toasoan.http.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toasoan.http.sample.LibraryTest;
import vn.toasoan.testkit.Tokens;

@LibraryTest
class IdempotencyTest {

    private final String subject = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();
    private final String title = "n-" + UUID.randomUUID();

    @Inject
    Pool database;

    @Inject
    IdempotencyPurge purge;

    @Test
    void aRepeatedRequestHasOneEffectAndTheSameAnswerByteByByte() {
        // Given
        Response first = post(key, title);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);

        // When
        Response second = post(key, title);

        // Then
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.contentType()).isEqualTo(first.contentType()).startsWith("application/json");
        assertThat(second.header("Location")).isNotNull().isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo("\"0\"").isEqualTo(first.header("ETag"));
        assertThat(first.header("Idempotent-Replay")).isNull();
        assertThat(second.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(notes(title)).isEqualTo(1);
    }

    @Test
    void anAnswerWithoutABodyIsRepeatedToo() {
        // Given
        assertThat(request(subject, key, "{\"weight\":1}")
                        .post("/api/v1/notes/other")
                        .statusCode())
                .isEqualTo(204);

        // When
        Response second = request(subject, key, "{\"weight\":1}").post("/api/v1/notes/other");

        // Then
        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(second.header("Idempotent-Replay")).isEqualTo("true");
        assertThat(second.asByteArray()).isEmpty();
    }

    @Test
    void manyRequestsAtOnceHaveOneEffect() throws Exception {
        // Given
        List<Callable<Response>> requests = IntStream.range(0, 6)
                .<Callable<Response>>mapToObj(i -> () -> post(key, "slow"))
                .toList();
        long before = notes("slow");

        // When
        List<Response> answers;
        try (ExecutorService callers = Executors.newFixedThreadPool(6)) {
            answers =
                    callers.invokeAll(requests).stream().map(f -> f.resultNow()).toList();
        }

        // Then
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201));
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.header("Idempotent-Replay") == null))
                .hasSize(1);
        assertThat(notes("slow")).isEqualTo(before + 1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        // Given
        assertThat(post(key, title).statusCode()).isEqualTo(201);

        // When
        Response response = post(key, title + "x");

        // Then
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().getString("code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(notes(title + "x")).isZero();
    }

    @Test
    void theSameKeyOnAnotherRouteIsRefused() {
        // Given
        assertThat(post(key, title).statusCode()).isEqualTo(201);

        // When
        Response response = request(subject, key, body(title)).post("/api/v1/notes/other");

        // Then
        assertThat(response.statusCode()).isEqualTo(422);
    }

    @Test
    void theSameKeyOfAnotherPersonIsAnotherKey() {
        // Given
        String id = post(key, title).jsonPath().getString("id");

        // When
        Response response =
                request(UUID.randomUUID().toString(), key, body(title)).post("/api/v1/notes");

        // Then
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.jsonPath().getString("id")).isNotEqualTo(id);
    }

    @Test
    void aRefusedRequestStoresNothingAndMayBeRepeated() {
        // When
        Response response = post(key, "refused");

        // Then
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(rows()).isZero();
        assertThat(notes("refused")).isZero();
        assertThat(post(key, title).statusCode()).isEqualTo(201);
    }

    @Test
    void aMalformedKeyIsRefusedBeforeTheEffect() {
        // When
        Response response = post("a b", title);

        // Then
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.jsonPath().getString("code")).isEqualTo("MALFORMED_IDEMPOTENCY_KEY");
        assertThat(notes(title)).isZero();
    }

    @Test
    void withoutAKeyEveryRequestHasItsEffect() {
        // When
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(token(subject))
                    .contentType(ContentType.JSON)
                    .body(body(title))
                    .post("/api/v1/notes");
        }

        // Then
        assertThat(notes(title)).isEqualTo(2);
        assertThat(rows()).isZero();
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        // Given
        String first = post(key, title).jsonPath().getString("id");
        age("23 hours 59 minutes");
        assertThat(post(key, title).jsonPath().getString("id")).isEqualTo(first);
        age("2 minutes");

        // When
        Response later = post(key, title + "x");

        // Then
        assertThat(later.statusCode()).isEqualTo(201);
        assertThat(later.header("Idempotent-Replay")).isNull();
        assertThat(notes(title + "x")).isEqualTo(1);
    }

    @Test
    void thePurgeRemovesWhatIsOlderThanADayOnly() {
        // Given
        post(key, title);
        age("25 hours");
        post(UUID.randomUUID().toString(), title);

        // When
        io.vertx.core.Vertx vertx = io.quarkus.arc.Arc.container()
                .instance(io.vertx.core.Vertx.class)
                .get();
        var done = new java.util.concurrent.atomic.AtomicBoolean();
        io.smallrye.common.vertx.VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext())
                .runOnContext(ignored -> {
                    io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle.setCurrentContextSafe(true);
                    purge.purge().subscribe().with(nothing -> done.set(true));
                });
        await().untilTrue(done);

        // Then
        assertThat(rows()).isEqualTo(1);
    }

    private Response post(String idempotencyKey, String noteTitle) {
        return request(subject, idempotencyKey, body(noteTitle)).post("/api/v1/notes");
    }

    private static io.restassured.specification.RequestSpecification request(
            String person, String idempotencyKey, String body) {
        return given().auth()
                .oauth2(token(person))
                .header("Idempotency-Key", idempotencyKey)
                .contentType(ContentType.JSON)
                .body(body);
    }

    private static String token(String person) {
        return Tokens.of(person).roles("contributor").sign();
    }

    private static String body(String noteTitle) {
        return "{\"title\":\"" + noteTitle + "\",\"weight\":1}";
    }

    private long notes(String noteTitle) {
        return count("select count(*) from note where title = '" + noteTitle + "'");
    }

    private long rows() {
        return count("select count(*) from idempotency_key where caller = 's:" + subject + "'");
    }

    private void age(String interval) {
        database.query("update idempotency_key set created_at = created_at - interval '" + interval
                        + "' where caller = 's:" + subject + "'")
                .executeAndAwait();
    }

    private long count(String sql) {
        return database.query(sql).executeAndAwait().iterator().next().getLong(0);
    }
}
