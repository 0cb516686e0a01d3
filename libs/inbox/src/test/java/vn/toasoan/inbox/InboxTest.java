package vn.toasoan.inbox;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ReceivedRecord;
import vn.toasoan.testkit.ServiceStack;

@QuarkusTest
@WithTestResource(ServiceStack.class)
class InboxTest {

    private static final String TOPIC = "review.article.v1";
    private static final String DEAD_LETTERS = "review.article.v1.archive-service.dlq";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static KafkaProbe kafka;

    @Inject
    CountingConsumer consumer;

    @BeforeAll
    static void connect() {
        kafka = KafkaProbe.shared();
    }

    @AfterAll
    static void disconnect() {
        kafka.close();
    }

    @Test
    void anEventReachesItsHandlerWithItsEnvelope() {
        // Given
        String key = key();

        // When
        UUID id = publish(key, 1, 0);

        // Then
        awaitEffects(key, 1);
        assertThat(consumer.lastMdc()).isEqualTo(id + " " + key);
        assertThat(count("inbox where consumer = 'review-article' and event_id = '" + id + "'"))
                .isOne();
    }

    @Test
    void eventsSentFiveTimesAndShuffledTakeEffectOnce() {
        // Given: as a careless relay would send them
        List<String> keys = List.of(key(), key(), key(), key());
        List<Map.Entry<String, Integer>> deliveries = new ArrayList<>();
        Map<String, UUID> ids = new java.util.HashMap<>();
        for (String key : keys) {
            for (int number = 0; number < 25; number++) {
                ids.put(key + number, UUID.randomUUID());
                deliveries.addAll(Collections.nCopies(5, Map.entry(key, number)));
            }
        }
        Collections.shuffle(deliveries, new Random(11));
        double duplicatesBefore = metric("inbox_duplicates_total{consumer=\"review-article\"}");

        // When
        deliveries.forEach(delivery -> kafka.publish(
                TOPIC,
                delivery.getKey(),
                CountingConsumer.TYPE,
                ids.get(delivery.getKey() + delivery.getValue()),
                data(delivery.getValue(), 0)));
        String last = key();
        keys.forEach(key -> publish(key, 999, 0));
        publish(last, 1, 0);

        // Then
        keys.forEach(key -> awaitEffects(key, 26));
        awaitEffects(last, 1);
        keys.forEach(key -> assertThat(count("(select distinct number from effect where key = '" + key + "') n"))
                .isEqualTo(26));
        assertThat(metric("inbox_duplicates_total{consumer=\"review-article\"}") - duplicatesBefore)
                .isEqualTo(4 * 25 * 4);
    }

    @Test
    void poisonGoesToTheDeadLettersWithKeyAndHeadersWhileTheNextRecordFlows() {
        // Given
        String key = key();
        UUID poison = UUID.randomUUID();
        Map<String, String> headers = KafkaProbe.headers(key, CountingConsumer.TYPE, poison);
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        // When
        kafka.publishRaw(TOPIC, key, headers, new byte[] {(byte) 0xff, 0, 1});
        publish(key, 2, 0);

        // Then
        awaitEffects(key, 1);
        ReceivedRecord dead = deadLetter(key);
        assertThat(dead.value()).containsExactly(0xff, 0, 1);
        assertThat(dead.headers()).containsAllEntriesOf(headers);
        assertThat(dead.header("dead-letter-reason")).isEqualTo("data: not a readable NumberCounted");
        assertThat(dead.header("dead-letter-topic")).isEqualTo(TOPIC);
        assertThat(dead.header("dead-letter-offset")).isNotNull();
        assertThat(metric("dlq_records_total{reason=\"data\",topic=\"review.article.v1\"}"))
                .isPositive();
        assertThat(count("inbox where event_id = '" + poison + "'")).isZero();
    }

    @Test
    void aRecordWithoutAReadableEnvelopeIsADeadLetterAtOnce() {
        // Given
        String key = key();
        Map<String, String> noType = KafkaProbe.headers(key, CountingConsumer.TYPE, UUID.randomUUID());
        noType.remove("ce_type");
        Map<String, String> badId = KafkaProbe.headers(key, CountingConsumer.TYPE, UUID.randomUUID());
        badId.put("ce_id", "seven");
        Map<String, String> noTime = KafkaProbe.headers(key, CountingConsumer.TYPE, UUID.randomUUID());
        noTime.remove("ce_time");

        // When
        kafka.publishRaw(TOPIC, key, noType, data(1, 0).getBytes(UTF_8));
        kafka.publishRaw(TOPIC, key, badId, data(1, 0).getBytes(UTF_8));
        kafka.publishRaw(TOPIC, key, noTime, data(1, 0).getBytes(UTF_8));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(kafka.records(DEAD_LETTERS, key))
                        .extracting(record -> record.header("dead-letter-reason"))
                        .containsExactly(
                                "envelope: no header ce_type",
                                "envelope: Invalid UUID string: seven",
                                "envelope: no header ce_time"));
        assertThat(count("effect where key = '" + key + "'")).isZero();
    }

    @Test
    void anotherVersionOfAListedTypeIsADeadLetter() {
        // Given
        String key = key();

        // When
        kafka.publish(TOPIC, key, "vn.toasoan.review.article.number-counted.v2", data(1, 0));

        // Then
        assertThat(deadLetter(key).header("dead-letter-reason"))
                .isEqualTo("version: this consumer does not read vn.toasoan.review.article.number-counted.v2");
    }

    @Test
    void whatIsSomebodyElsesIsPassedOver() {
        // Given
        String key = key();
        Map<String, String> erased = KafkaProbe.headers(key, CountingConsumer.TYPE, UUID.randomUUID());
        erased.put("ce_erased", "true");

        // When
        kafka.publish(TOPIC, key, "vn.toasoan.review.article.letter-counted.v1", "{}");
        kafka.publishRaw(TOPIC, key, Map.of(), null);
        kafka.publishRaw(TOPIC, key, erased, "{\"erased\":true}".getBytes(UTF_8));
        publish(key, 1, 0);

        // Then
        awaitEffects(key, 1);
        assertThat(kafka.records(DEAD_LETTERS, key)).isEmpty();
    }

    @Test
    void aHandlerThatFailsForAWhileIsTriedAgainAndTakesEffectOnce() {
        // Given
        String key = key();

        // When
        publish(key, 1, 3);

        // Then
        awaitEffects(key, 1);
        assertThat(kafka.records(DEAD_LETTERS, key)).isEmpty();
    }

    @Test
    void aHandlerThatKeepsFailingLeavesNothingAndItsEventBecomesADeadLetter() {
        // Given
        String key = key();

        // When
        UUID failing = publish(key, 1, -1);
        publish(key, 2, 0);

        // Then
        awaitEffects(key, 1);
        ReceivedRecord dead = deadLetter(key);
        assertThat(dead.ceId()).isEqualTo(failing.toString());
        assertThat(dead.header("dead-letter-reason")).isEqualTo("handler: IllegalStateException");
        assertThat(dead.header("dead-letter-cause")).isEqualTo("as the data says");
        assertThat(count("effect where number = 1 and key = '" + key + "'")).isZero();
        assertThat(count("inbox where event_id = '" + failing + "'")).isZero();
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedForAndNothingIsDeadLettered() {
        // Given
        PostgresServer server = PostgresServer.shared();
        List<String> keys = List.of(key(), key(), key());
        publish(keys.get(0), 1, 0);
        awaitEffects(keys.get(0), 1);
        long deadBefore = kafka.records(DEAD_LETTERS).size();
        server.kill();

        // When: longer than the retries of a failing handler would take
        try {
            keys.forEach(key -> publish(key, 2, 0));
            await().during(Duration.ofSeconds(8))
                    .atMost(Duration.ofSeconds(12))
                    .until(() -> kafka.records(DEAD_LETTERS).size() == deadBefore);
        } finally {
            server.restart();
        }

        // Then
        awaitEffects(keys.get(0), 2);
        awaitEffects(keys.get(1), 1);
        awaitEffects(keys.get(2), 1);
        assertThat(kafka.records(DEAD_LETTERS)).hasSize((int) deadBefore);
    }

    private static UUID publish(String key, long number, int failures) {
        return kafka.publish(TOPIC, key, CountingConsumer.TYPE, data(number, failures));
    }

    private static String data(long number, int failures) {
        return "{\"number\":" + number + ",\"failures\":" + failures + ",\"unknown\":\"passed over\"}";
    }

    private static String key() {
        return "bai-" + UUID.randomUUID();
    }

    private static ReceivedRecord deadLetter(String key) {
        return kafka.await(DEAD_LETTERS, record -> key.equals(record.key()), PATIENCE);
    }

    private static void awaitEffects(String key, long expected) {
        await("effects of " + key)
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(count("effect where key = '" + key + "'")).isEqualTo(expected));
    }

    private static long count(String fromWhere) {
        try (Connection connection = PostgresServer.shared().connect(ServiceStack.database());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + fromWhere)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(fromWhere, e);
        }
    }

    /** As Prometheus reads it; 0 if nothing was counted yet. */
    private static double metric(String name) {
        return given().get("/q/metrics")
                .then()
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElse(0);
    }
}
