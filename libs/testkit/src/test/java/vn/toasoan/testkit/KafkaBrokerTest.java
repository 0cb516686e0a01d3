package vn.toasoan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KafkaBrokerTest {
    private static KafkaBroker broker;

    @BeforeAll
    static void start() {
        broker = KafkaBroker.start();
    }

    @AfterAll
    static void end() {
        broker.close();
    }

    @Test
    void everyTopicOfTheListIsCreatedAsItSays() throws Exception {
        // Given
        broker.createTopics(Repository.topics());

        // When
        try (var admin = broker.admin()) {
            var topics = admin.describeTopics(List.of("submission.article.v1"))
                    .allTopicNames()
                    .get();

            // Then
            assertThat(topics.get("submission.article.v1").partitions()).hasSize(4);
            assertThat(admin.listTopics().names().get()).hasSizeGreaterThan(30);
        }
    }

    @Test
    void whatWasAcknowledgedSurvivesAKillAndARestartOnTheSamePort() {
        // Given
        broker.createTopic("kill.v1", 2);
        String address = broker.bootstrapServers();
        UUID id = UUID.randomUUID();
        try (KafkaProbe probe = new KafkaProbe(address)) {
            probe.publish("kill.v1", "key", "vn.toasoan.kill.thing-done.v1", id, "{\"a\":1}");

            // When
            broker.kill();
            boolean runningAfterKill = broker.isRunning();
            broker.restart();

            // Then
            assertThat(runningAfterKill).isFalse();
            assertThat(broker.bootstrapServers()).isEqualTo(address);
            ReceivedRecord record = probe.await("kill.v1", r -> id.toString().equals(r.ceId()));
            assertThat(record.isEvent("thing-done")).isTrue();
            assertThat(record.json().get("a").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aPausedBrokerAnswersAgainAfterResume() {
        // Given
        broker.createTopic("pause.v1", 1);
        try (KafkaProbe probe = new KafkaProbe(broker.bootstrapServers())) {
            broker.pause();
            Thread publisher = Thread.ofVirtual().start(() -> probe.publish("pause.v1", "k", "a.b.v1", "{}"));
            Awaitility.await().during(Duration.ofSeconds(1)).until(publisher::isAlive);

            // When
            broker.resume();

            // Then
            assertThat(probe.await("pause.v1", r -> true).text()).isEqualTo("{}");
        }
    }

    @Test
    void recreatedTopicsAreEmptyAndTheirOffsetsStartAnew() {
        // Given
        broker.createTopics(Repository.topics());
        try (KafkaProbe probe = new KafkaProbe(broker.bootstrapServers())) {
            probe.publish("review.article.v1", "k", "a.b.v1", "{}");

            // When
            broker.recreateTopics(Repository.topics());

            // Then
            assertThat(probe.records("review.article.v1")).isEmpty();
            probe.publish("review.article.v1", "k", "a.b.v1", "{}");
            assertThat(probe.records("review.article.v1"))
                    .singleElement()
                    .extracting(ReceivedRecord::offset)
                    .isEqualTo(0L);
        }
    }

    @Test
    void theSameBrokerIsSharedByEveryCaller() {
        // Given
        KafkaBroker first = KafkaBroker.shared();

        // When
        KafkaBroker second = KafkaBroker.shared();

        // Then
        assertThat(second.pid()).isEqualTo(first.pid());
        assertThat(second.isRunning()).isTrue();
    }
}
