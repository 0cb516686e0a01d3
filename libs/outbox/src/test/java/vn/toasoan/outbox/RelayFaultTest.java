package vn.toasoan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.KafkaBroker;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ReceivedRecord;

/** Relays as processes of their own, killed and frozen where it hurts most. */
class RelayFaultTest {

    private static final Duration TAKE_OVER = Duration.ofSeconds(60);

    private static KafkaBroker broker;
    private static KafkaProbe kafka;
    private final List<RelayProcess> relays = new ArrayList<>();
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
        topic = "fault-" + UUID.randomUUID();
        broker.createTopic(topic, 3);
    }

    @AfterEach
    void endRelays() {
        relays.forEach(RelayProcess::close);
    }

    @Test
    void aRelayKilledBetweenCommitAndSendLosesNothing() {
        // Given
        List<UUID> events = appendTo("bai-1", 3);
        RelayProcess killed = relay(RelayProgram.Halt.BEFORE_SEND).awaitHalt();
        assertPrecondition(kafka.records(topic).isEmpty());

        // When
        killed.kill();
        relay(RelayProgram.Halt.NOWHERE);

        // Then
        awaitDrained();
        assertThat(idsOf("bai-1")).containsExactlyElementsOf(events);
    }

    @Test
    void aRelayKilledAfterTheSendSendsAgainWithTheSameId() {
        // Given
        List<UUID> events = appendTo("bai-1", 3);
        RelayProcess killed = relay(RelayProgram.Halt.AFTER_SEND).awaitHalt();
        assertPrecondition(kafka.records(topic).size() == 1 && database.count("outbox") == 3);

        // When
        killed.kill();
        relay(RelayProgram.Halt.NOWHERE);

        // Then
        awaitDrained();
        assertThat(idsOf("bai-1")).containsExactly(events.get(0), events.get(0), events.get(1), events.get(2));
    }

    @Test
    void aRelayKilledAfterTheMarkLeavesNothingToRepeat() {
        // Given
        List<UUID> events = appendTo("bai-1", 3);
        RelayProcess killed = relay(RelayProgram.Halt.NOWHERE);
        awaitDrained();

        // When
        killed.kill();
        events.addAll(appendTo("bai-1", 2));
        relay(RelayProgram.Halt.NOWHERE);

        // Then
        awaitDrained();
        assertThat(idsOf("bai-1")).containsExactlyElementsOf(events);
    }

    @Test
    void aRelayFrozenPastItsLeaseIsFencedWhenItWakes() {
        // Given: one that sleeps while it has 8 events claimed, and its successor that has claimed and not yet marked
        // them
        List<UUID> first = appendTo("bai-1", 4);
        List<UUID> other = appendTo("bai-2", 4);
        RelayProcess frozen = relay(RelayProgram.Halt.BEFORE_SEND).awaitHalt();
        frozen.freeze();
        RelayProcess successor = relay(RelayProgram.Halt.AFTER_SEND).awaitHalt();
        String claimed = "outbox where claimed_token > 1";
        assertPrecondition(database.count(claimed) == 8);

        // When
        frozen.goOn();
        frozen.thaw();

        // Then: beyond a repeat of the one that it had already let go of, it neither sends nor writes back
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(database.count(claimed)).isEqualTo(8));
        assertThat(new HashSet<>(idsOf("bai-1"))).containsExactly(first.getFirst());
        assertThat(idsOf("bai-2")).containsExactly(other.getFirst());
        assertThat(database.count("stale_write")).isZero();

        // and the successor loses nothing and keeps the order
        successor.goOn();
        first.addAll(appendTo("bai-1", 4));
        other.addAll(appendTo("bai-2", 4));
        awaitDrained();
        assertThat(new LinkedHashSet<>(idsOf("bai-1"))).containsExactlyElementsOf(first);
        assertThat(new LinkedHashSet<>(idsOf("bai-2"))).containsExactlyElementsOf(other);
    }

    @Test
    void relaysKilledAndFrozenInTurnLoseNothingAndKeepEachKeysOrder() {
        // Given
        List<List<UUID>> expected = new ArrayList<>();
        IntStream.range(0, 8).forEach(key -> expected.add(new ArrayList<>()));
        relay(RelayProgram.Halt.NOWHERE);
        relay(RelayProgram.Halt.NOWHERE);

        // When
        for (int round = 0; round < 2; round++) {
            RelayProcess victim = relays.get(round);
            appendToEach(expected, 20);
            if (round == 1) {
                victim.kill();
            } else {
                victim.freeze();
            }
            relay(RelayProgram.Halt.NOWHERE);
            appendToEach(expected, 20);
            awaitDrained();
            victim.thaw();
        }

        // Then
        awaitDrained();
        for (int key = 0; key < 8; key++) {
            assertThat(new LinkedHashSet<>(idsOf("bai-" + key))).containsExactlyElementsOf(expected.get(key));
        }
    }

    private void appendToEach(List<List<UUID>> expected, int count) {
        for (int key = 0; key < expected.size(); key++) {
            expected.get(key).addAll(appendTo("bai-" + key, count));
        }
    }

    private RelayProcess relay(RelayProgram.Halt halt) {
        RelayProcess relay = RelayProcess.start(database, broker.bootstrapServers(), halt);
        relays.add(relay);
        return relay;
    }

    private List<UUID> appendTo(String key, int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(database.append(topic, key, "{\"number\":" + i + "}"));
        }
        return ids;
    }

    private void awaitDrained() {
        await().atMost(TAKE_OVER)
                .untilAsserted(() -> assertThat(database.count("outbox"))
                        .as(() -> "waiting events, while the relays said " + relays)
                        .isZero());
    }

    private List<UUID> idsOf(String key) {
        return kafka.records(topic, key).stream()
                .map(ReceivedRecord::ceId)
                .map(UUID::fromString)
                .toList();
    }

    private void assertPrecondition(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("The situation that the test is about did not come up: " + relays);
        }
    }
}
