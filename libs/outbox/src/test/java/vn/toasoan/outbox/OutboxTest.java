package vn.toasoan.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.KafkaBroker;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ReceivedRecord;
import vn.toasoan.testkit.ServiceStack;

@QuarkusTest
@WithTestResource(ServiceStack.class)
class OutboxTest {

    private static KafkaProbe kafka;

    @BeforeAll
    static void connect() {
        kafka = KafkaProbe.shared();
    }

    @AfterAll
    static void disconnect() {
        kafka.close();
    }

    @Test
    void anEventGoesOutAsACloudEventWithItsDataAlone() {
        // Given
        UUID id = UUID.randomUUID();
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        // When
        given().header("traceparent", trace)
                .body("Khai giảng".getBytes(StandardCharsets.UTF_8))
                .post("/notes?id=" + id)
                .then()
                .statusCode(201);

        // Then
        ReceivedRecord record =
                kafka.await(NoteResource.TOPIC, r -> id.toString().equals(r.key()));
        assertThat(record.text()).isEqualTo("{\"noteId\":\"" + id + "\",\"text\":\"Khai giảng\"}");
        assertThat(UUID.fromString(record.ceId()).version()).isEqualTo(7);
        assertThat(Instant.parse(record.header("ce_time")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(record.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/schools/test/outbox-test")
                .containsEntry("ce_type", "vn.toasoan.submission.article.note-taken.v1")
                .containsEntry("ce_subject", id.toString())
                .containsEntry("content-type", "application/json")
                .containsEntry("ce_actor", "person-1")
                .containsEntry("ce_causationid", NoteResource.CAUSE.toString())
                .containsKey("ce_dataschema");
        assertThat(record.traceparent()).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void stateAndEventAreRolledBackTogether() {
        // Given
        UUID refused = UUID.randomUUID();
        UUID later = UUID.randomUUID();

        // When
        given().body("x").post("/notes/refused?id=" + refused).then().statusCode(500);

        // Then
        given().body("y").post("/notes?id=" + later).then().statusCode(201);
        kafka.await(NoteResource.TOPIC, r -> later.toString().equals(r.key()));
        assertThat(kafka.records(NoteResource.TOPIC, refused.toString())).isEmpty();
        assertThat(count("note where id = '" + refused + "'")).isZero();
        assertThat(count("event where key = '" + refused + "'")).isZero();
    }

    @Test
    void appendingOutsideOfATransactionIsRefused() {
        // Given
        UUID id = UUID.randomUUID();

        // When
        given().body("x").post("/notes/without-transaction?id=" + id).then().statusCode(500);

        // Then
        assertThat(count("event where key = '" + id + "'")).isZero();
    }

    @Test
    void eventsOfOneTransactionKeepTheirOrder() {
        // Given
        UUID id = UUID.randomUUID();

        // When
        given().post("/notes/many?count=250&id=" + id).then().statusCode(201);

        // Then
        await().untilAsserted(() -> assertThat(kafka.records(NoteResource.TOPIC, id.toString()))
                .extracting(record -> record.json().get("text").asInt())
                .containsExactlyElementsOf(IntStream.range(0, 250).boxed().toList()));
    }

    @Test
    void aCommitWakesTheRelayHoweverTheTransactionWasOpened() {
        // Given
        given().body("warm").post("/notes?id=" + UUID.randomUUID()).then().statusCode(201);
        await().until(() -> count("outbox") == 0);
        List<UUID> ids = new ArrayList<>();

        // When
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            String path = i % 2 == 0 ? "/notes?id=" : "/notes/programmatic?id=";
            given().body("x").post(path + id).then().statusCode(201);
            await().pollInterval(Duration.ofMillis(10)).until(() -> count("outbox") == 0);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        // Then: by polling alone, 20 rounds in step with the poll would take some 20 seconds
        assertThat(took).isLessThan(Duration.ofSeconds(6));
        assertThat(kafka.records(NoteResource.TOPIC))
                .extracting(ReceivedRecord::key)
                .containsAll(ids.stream().map(UUID::toString).toList());
    }

    @Test
    void aRepublishedHistoryCarriesTheSameIdsInTheSameOrder() {
        // Given
        UUID id = UUID.randomUUID();
        given().post("/notes/many?count=5&id=" + id).then().statusCode(201);
        await().until(() -> kafka.records(NoteResource.TOPIC, id.toString()).size() == 5);
        await().until(() -> count("outbox") == 0);

        // When
        String queued = given().post("/notes/republish?id=" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(queued).isEqualTo("5");
        await().untilAsserted(() -> {
            List<ReceivedRecord> records = kafka.records(NoteResource.TOPIC, id.toString());
            assertThat(records).hasSize(10);
            assertThat(records.subList(5, 10))
                    .extracting(ReceivedRecord::ceId)
                    .containsExactlyElementsOf(records.subList(0, 5).stream()
                            .map(ReceivedRecord::ceId)
                            .toList());
        });
    }

    @Test
    void erasedContentIsGoneAndTheFactRemains() {
        // Given
        UUID id = UUID.randomUUID();
        given().body("họ tên".getBytes(StandardCharsets.UTF_8))
                .post("/notes?id=" + id)
                .then()
                .statusCode(201);
        await().until(() -> count("outbox") == 0);

        // When
        String erased = given().delete("/notes?id=" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(erased).isEqualTo("1");
        assertThat(count("event_payload where data like '%họ tên%'")).isZero();
        assertThat(count("event where payload_sha256 is not null and key = '" + id + "'"))
                .isOne();
        await().until(() -> kafka.records(NoteResource.TOPIC, id.toString()).size() == 2);
        await().until(() -> count("outbox") == 0);
        given().post("/notes/republish?id=" + id).then().statusCode(200);
        await().untilAsserted(() -> {
            List<ReceivedRecord> records = kafka.records(NoteResource.TOPIC, id.toString());
            assertThat(records).hasSize(4);
            assertThat(records.get(1).isTombstone()).isTrue();
            assertThat(records.get(2).header("ce_erased")).isEqualTo("true");
            assertThat(records.get(2).text()).isEqualTo("{\"erased\":true}");
            assertThat(records.get(3).isTombstone()).isTrue();
        });
    }

    @Test
    void commandsAreAnsweredWhileTheBrokerIsAwayAndEverythingDrainsAfterwards() {
        // Given
        KafkaBroker broker = KafkaBroker.shared();
        UUID id = UUID.randomUUID();
        AtomicInteger taken = new AtomicInteger();
        AtomicLong slowest = new AtomicLong();
        double sentBefore = metric("outbox_sent_total");
        double failuresBefore = metric("outbox_failures_total");
        broker.kill();

        // When
        try {
            await().pollInSameThread()
                    .pollInterval(Duration.ofMillis(50))
                    .during(Duration.ofSeconds(30))
                    .atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> {
                        long start = System.nanoTime();
                        given().post("/notes/many?count=1&id=" + id).then().statusCode(201);
                        given().body("x")
                                .post("/notes?id=" + UUID.randomUUID())
                                .then()
                                .statusCode(201);
                        slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
                        taken.incrementAndGet();
                    });
            assertThat(Duration.ofNanos(slowest.get())).isLessThan(Duration.ofSeconds(10));
            assertThat(count("outbox")).isEqualTo(2 * taken.get());
            assertThat(count("outbox where attempts > 0")).isZero();
            assertThat(metric("outbox_oldest_pending_seconds")).isGreaterThan(20);
            assertThat(metric("outbox_pending")).isPositive();
            assertThat(metric("outbox_failures_total")).isGreaterThan(failuresBefore);
        } finally {
            broker.restart();
        }

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> count("outbox") == 0);
        assertThat(kafka.records(NoteResource.TOPIC, id.toString())).hasSize(taken.get());
        await().untilAsserted(() ->
                assertThat(metric("outbox_sent_total") - sentBefore).isEqualTo(2 * taken.get()));
        await().untilAsserted(() ->
                assertThat(metric("outbox_oldest_pending_seconds")).isZero());
    }

    /** As Prometheus reads it. */
    private static double metric(String name) {
        return given().get("/q/metrics")
                .then()
                .extract()
                .asString()
                .lines()
                .filter(line -> line.matches(name + "(\\{.*})? .*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No metric " + name));
    }

    private static long count(String what) {
        return new OutboxDatabase(PostgresServer.shared(), ServiceStack.database()).count(what);
    }
}
