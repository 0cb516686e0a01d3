package vn.toasoan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final ScriptedSender sender = new ScriptedSender();

    @Test
    void aKeyGoesOnOnlyAfterItsEventIsAcknowledged() throws InterruptedException {
        // Given
        sender.answersLate = true;
        Batch batch = batch(event(1, "a"), event(2, "a"), event(3, "b"), event(4, "a"), event(5, "b"));

        // When
        batch.run();

        // Then
        assertThat(sender.mostInFlightOfOneKey).isOne();
        assertThat(sender.mostInFlight).isEqualTo(2);
        assertThat(batch.sent()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        assertThat(sender.sent).containsSubsequence(1L, 2L, 4L).containsSubsequence(3L, 5L);
    }

    @Test
    void aRefusedEventStopsItsKeyAlone() throws InterruptedException {
        // Given
        sender.failures.put(1L, new RecordTooLargeException("large"));
        Batch batch = batch(event(1, "a"), event(2, "a"), event(3, "b"), event(4, "b"));

        // When
        batch.run();

        // Then
        assertThat(batch.refused()).extracting(refusal -> refusal.event().seq()).containsExactly(1L);
        assertThat(batch.unsent()).containsExactly(2L);
        assertThat(batch.sent()).containsExactlyInAnyOrder(3L, 4L);
        assertThat(batch.outage()).isNull();
    }

    @Test
    void anAbsentBrokerIsFoundOutOnceAndBlamedOnNoEvent() throws InterruptedException {
        // Given
        sender.brokerAnswers = false;
        for (long seq = 1; seq <= 4; seq++) {
            sender.failures.put(seq, new TimeoutException("nobody there"));
        }
        Batch batch = batch(event(1, "a"), event(2, "b"), event(3, "c"), event(4, "d"));

        // When
        batch.run();

        // Then
        assertThat(sender.sent).hasSize(1);
        assertThat(batch.outage()).isInstanceOf(TimeoutException.class);
        assertThat(batch.refused()).isEmpty();
        assertThat(batch.unsent()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    @Test
    void aTopicThatTimesOutIsNotTriedForEachOfItsKeys() throws InterruptedException {
        // Given
        sender.failures.put(1L, new TimeoutException("not present in metadata"));
        Batch batch = batch(event(1, "a"), event(2, "b"), event(3, "c"));

        // When
        batch.run();

        // Then
        assertThat(sender.sent).containsExactly(1L);
        assertThat(batch.refused()).hasSize(3);
        assertThat(batch.outage()).isNull();
    }

    @Test
    void aTopicThatIsMissingIsAskedForOnceAndNothingIsSentToIt() throws InterruptedException {
        // Given
        sender.topicTrouble = new UnknownTopicOrPartitionException("missing");
        Batch batch = batch(event(1, "a"), event(2, "b"), event(3, "c"), event(4, "a"));

        // When
        batch.run();

        // Then
        assertThat(sender.asked).containsExactly("t");
        assertThat(sender.sent).isEmpty();
        assertThat(batch.refused()).extracting(refusal -> refusal.event().seq()).containsExactly(1L, 2L, 3L);
        assertThat(batch.unsent()).containsExactly(4L);
    }

    @Test
    void aClientThatIsWornOutIsNotUsedAnyFurther() throws InterruptedException {
        // Given
        sender.failures.put(1L, new IllegalStateException("fatal"));
        sender.wornBy = IllegalStateException.class;
        Batch batch = batch(event(1, "a"), event(2, "b"));

        // When
        batch.run();

        // Then
        assertThat(sender.sent).containsExactly(1L);
        assertThat(batch.refused()).extracting(refusal -> refusal.event().seq()).containsExactly(1L);
        assertThat(batch.unsent()).containsExactly(2L);
    }

    @Test
    void nothingIsSentOnceTheLeaseIsInDoubt() throws InterruptedException {
        // Given
        Batch batch = new Batch(
                List.of(event(1, "a"), event(2, "a"), event(3, "b")), sender, () -> sender.sent.isEmpty(), () -> {});

        // When
        batch.run();

        // Then
        assertThat(batch.sent()).containsExactly(1L);
        assertThat(batch.unsent()).containsExactlyInAnyOrder(2L, 3L);
    }

    private Batch batch(WaitingEvent... events) {
        return new Batch(List.of(events), sender, () -> true, sender::answerAll);
    }

    private static WaitingEvent event(long seq, String key) {
        return new WaitingEvent(
                seq, 0, UUID.randomUUID(), "t", "type", key, "/s", Instant.EPOCH, null, null, null, null, null, false);
    }

    /** Answers as the test says, at once or when it is asked to. */
    private static final class ScriptedSender implements EventSender {

        private final Map<Long, Exception> failures = new HashMap<>();
        private final List<Long> sent = new ArrayList<>();
        private final List<Runnable> late = new ArrayList<>();
        private final Set<String> keysInFlight = new HashSet<>();
        private int mostInFlight;
        private int mostInFlightOfOneKey;
        private boolean answersLate;
        private boolean brokerAnswers = true;
        private Class<? extends Exception> wornBy;
        private boolean worn;
        private Exception topicTrouble;
        private final List<String> asked = new ArrayList<>();

        @Override
        public Exception trouble(String topic) {
            asked.add(topic);
            return topicTrouble;
        }

        @Override
        public void send(WaitingEvent event, Consumer<Exception> answer) {
            sent.add(event.seq());
            mostInFlightOfOneKey = Math.max(mostInFlightOfOneKey, keysInFlight.add(event.key()) ? 1 : 2);
            mostInFlight = Math.max(mostInFlight, keysInFlight.size());
            Runnable reply = () -> {
                keysInFlight.remove(event.key());
                answer.accept(failures.get(event.seq()));
            };
            if (answersLate) {
                late.add(reply);
            } else {
                reply.run();
            }
        }

        private void answerAll() {
            if (keysInFlight.size() == 2 || sent.size() >= 4) {
                List.copyOf(late).forEach(Runnable::run);
                late.clear();
            }
        }

        @Override
        public Blame blame(Exception cause) {
            worn = cause.getClass() == wornBy;
            return cause instanceof RecordTooLargeException || brokerAnswers ? Blame.EVENT : Blame.BROKER;
        }

        @Override
        public boolean worn() {
            return worn;
        }

        @Override
        public void close() {
            worn = false;
        }
    }
}
