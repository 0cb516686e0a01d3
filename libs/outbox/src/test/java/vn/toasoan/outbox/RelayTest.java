package vn.toasoan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.KafkaBroker;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ReceivedRecord;

class RelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static KafkaBroker broker;
    private static KafkaProbe kafka;
    private final List<RelayInProcess> relays = new ArrayList<>();
    private OutboxDatabase database;
    private String topic;

    @BeforeAll
    static void connect() {
        broker = KafkaBroker.shared();
        kafka = KafkaProbe.shared();
    }

    @AfterAll
    static void disconnect() {
        kafka.close();
    }

    @BeforeEach
    void prepare() {
        database = OutboxDatabase.create(PostgresServer.shared());
        topic = "relay-" + UUID.randomUUID();
        broker.createTopic(topic, 3);
    }

    @AfterEach
    void endRelays() {
        relays.forEach(RelayInProcess::close);
    }

    @Test
    void eachKeyKeepsItsOrderAmongManyThatDrainTogether() throws SQLException {
        // Given
        Random random = new Random(7);
        Map<String, List<UUID>> expected = new TreeMap<>();
        try (Connection connection = database.connect()) {
            for (int i = 0; i < 2_000; i++) {
                String key = "bai-" + random.nextInt(random.nextBoolean() ? 3 : 300);
                UUID id = OutboxDatabase.append(connection, topic, key, "{}");
                expected.computeIfAbsent(key, k -> new ArrayList<>()).add(id);
            }
        }

        // When
        relay();
        awaitDrained();

        // Then
        Map<String, List<UUID>> received = new TreeMap<>();
        kafka.records(topic)
                .forEach(record -> received.computeIfAbsent(record.key(), k -> new ArrayList<>())
                        .add(UUID.fromString(record.ceId())));
        assertThat(received).isEqualTo(expected);
    }

    @Test
    void aTransactionHeldOpenIsNotSkippedWhenItCommitsAfterLaterOnes() throws SQLException {
        // Given
        relay();
        try (Connection slow = database.connect()) {
            slow.setAutoCommit(false);
            UUID early = OutboxDatabase.append(slow, topic, "bai-1", "{}");
            List<UUID> later = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                later.add(database.append(topic, "bai-2", "{}"));
            }
            awaitDrained();
            await().atMost(PATIENCE)
                    .until(() -> idsOf("bai-2").equals(later) && idsOf("bai-1").isEmpty());

            // When
            slow.commit();

            // Then
            awaitDrained();
            assertThat(idsOf("bai-1")).containsExactly(early);
        }
    }

    @Test
    void anEventThatTheBrokerRefusesHoldsBackItsKeyAlone() {
        // Given
        UUID first = database.append(topic, "bai-1", "{}");
        UUID tooLarge = database.append(topic, "bai-1", "\"" + "x".repeat(2_000_000) + "\"");
        UUID behind = database.append(topic, "bai-1", "{}");
        UUID other = database.append(topic, "bai-2", "{}");

        // When
        relay();
        await().atMost(PATIENCE).until(() -> database.count("outbox where attempts >= 2") == 1);

        // Then
        UUID later = database.append(topic, "bai-3", "{}");
        await().atMost(PATIENCE).until(() -> idsOf("bai-3").equals(List.of(later)));
        assertThat(idsOf("bai-1")).containsExactly(first);
        assertThat(idsOf("bai-2")).containsExactly(other);
        assertThat(database.count("outbox where last_error like '%RecordTooLarge%'"))
                .isOne();
        assertThat(database.count("outbox")).isEqualTo(2);

        // and an operator who takes it out lets the key go on
        database.run("delete from outbox o using event e where e.seq = o.seq and e.id = '" + tooLarge + "'");
        awaitDrained();
        assertThat(idsOf("bai-1")).containsExactly(first, behind);
    }

    @Test
    void aTopicThatDoesNotExistHoldsBackItsKeysUntilItDoes() {
        // Given
        String missing = "missing-" + UUID.randomUUID();
        List<UUID> early = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            early.add(database.append(missing, "bai-" + i, "{}"));
        }
        UUID other = database.append(topic, "bai-other", "{}");

        // When
        relay();

        // Then
        await().atMost(PATIENCE).until(() -> idsOf("bai-other").equals(List.of(other)));
        await().atMost(PATIENCE).until(() -> database.count("outbox") == 5);
        broker.createTopic(missing, 1);
        awaitDrained();
        assertThat(kafka.records(missing))
                .extracting(record -> UUID.fromString(record.ceId()))
                .containsExactlyInAnyOrderElementsOf(early);
    }

    @Test
    void aRelayThatStartsBeforeItsBrokerWaitsForIt() {
        // Given
        broker.stop();
        UUID event = database.append(topic, "bai-1", "{}");
        relay();
        await().during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(8))
                .until(() -> database.count("outbox where attempts = 0") == 1);

        // When
        broker.restart();

        // Then
        awaitDrained();
        assertThat(idsOf("bai-1")).containsExactly(event);
    }

    @Test
    void aDatabaseThatCrashesIsWaitedFor() {
        // Given
        try (PostgresServer server = PostgresServer.start()) {
            OutboxDatabase crashing = OutboxDatabase.create(server);
            relay(crashing);
            UUID before = crashing.append(topic, "bai-1", "{}");
            await().atMost(PATIENCE).until(() -> crashing.count("outbox") == 0);

            // When
            server.kill();
            server.restart();
            UUID after = crashing.append(topic, "bai-1", "{}");

            // Then
            await().atMost(PATIENCE).until(() -> crashing.count("outbox") == 0);
            assertThat(idsOf("bai-1")).containsExactly(before, after);
        }
    }

    @Test
    void anOrderlyStopHandsTheLeaseOverAtOnce() {
        // Given
        RelayInProcess first = relay();
        database.append(topic, "bai-1", "{}");
        awaitDrained();
        relay();
        UUID event = database.append(topic, "bai-2", "{}");

        // When
        first.close();

        // Then: well before the lease would have ended
        await().atMost(Duration.ofSeconds(4)).until(() -> idsOf("bai-2").equals(List.of(event)));
    }

    private RelayInProcess relay() {
        return relay(database);
    }

    private RelayInProcess relay(OutboxDatabase ofService) {
        RelayInProcess relay = RelayInProcess.start(ofService, broker.bootstrapServers());
        relays.add(relay);
        return relay;
    }

    private void awaitDrained() {
        await("outbox is empty").atMost(PATIENCE).until(() -> database.count("outbox") == 0);
    }

    private List<UUID> idsOf(String key) {
        return kafka.records(topic, key).stream()
                .map(ReceivedRecord::ceId)
                .map(UUID::fromString)
                .toList();
    }
}
