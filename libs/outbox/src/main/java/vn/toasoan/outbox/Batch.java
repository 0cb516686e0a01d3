package vn.toasoan.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Claimed events on their way to the broker. Each key has one event in flight and goes on with its next only once
 * that one is acknowledged, so that no event of a key can overtake another; the keys run side by side.
 */
final class Batch {

    record Refusal(WaitingEvent event, Exception cause) {}

    private record Answer(WaitingEvent event, Exception failure) {}

    /** A long chain of one key must not keep the events of others waiting for the next claim. */
    private static final Duration NO_NEW_SENDS_AFTER = Duration.ofMillis(500);

    private static final Duration TICK = Duration.ofMillis(250);

    private final Map<String, Deque<WaitingEvent>> waiting = new LinkedHashMap<>();
    /** Topics that are missing, or do not answer while the broker does: finding out again may take seconds. */
    private final Map<String, Exception> troubledTopics = new HashMap<>();

    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final List<Long> sent = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final List<Long> unsent = new ArrayList<>();
    private final EventSender sender;
    private final BooleanSupplier maySend;
    private final Runnable keepRight;
    private int inFlight;
    private Exception outage;
    private boolean halted;

    /**
     * @param maySend asked right before each send
     * @param keepRight called often while events are on their way; does little as a rule
     */
    Batch(List<WaitingEvent> claimed, EventSender sender, BooleanSupplier maySend, Runnable keepRight) {
        this.sender = sender;
        this.maySend = maySend;
        this.keepRight = keepRight;
        for (WaitingEvent event : claimed) {
            waiting.computeIfAbsent(event.key(), key -> new ArrayDeque<>()).add(event);
        }
    }

    /** Returns when nothing is in flight any more; everything claimed is then sent, refused or unsent. */
    void run() throws InterruptedException {
        long noNewSendsAt = System.nanoTime() + NO_NEW_SENDS_AFTER.toNanos();
        Deque<Deque<WaitingEvent>> ready = new ArrayDeque<>(waiting.values());
        while (inFlight > 0 || !ready.isEmpty()) {
            keepRight.run();
            Answer answer;
            if (ready.isEmpty()) {
                answer = answers.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
            } else {
                sendFirstOf(ready.poll());
                answer = answers.poll();
            }
            if (answer != null && take(answer) && System.nanoTime() < noNewSendsAt) {
                ready.add(waiting.get(answer.event().key()));
            }
        }
        waiting.values().forEach(rest -> rest.forEach(event -> unsent.add(event.seq())));
    }

    private void sendFirstOf(Deque<WaitingEvent> oneKey) {
        if (halted || oneKey.isEmpty()) {
            return;
        }
        String topic = oneKey.peek().topic();
        Exception known = troubledTopics.get(topic);
        Exception found = known == null ? sender.trouble(topic) : null;
        if (known != null) {
            refused.add(new Refusal(oneKey.poll(), known));
        } else if (found != null) {
            inFlight++;
            answers.add(new Answer(oneKey.poll(), found));
        } else if (maySend.getAsBoolean()) {
            WaitingEvent event = oneKey.poll();
            inFlight++;
            sender.send(event, failure -> answers.add(new Answer(event, failure)));
        }
    }

    /** @return whether the key may go on */
    private boolean take(Answer answer) {
        inFlight--;
        if (answer.failure() == null) {
            sent.add(answer.event().seq());
        } else if (halted) {
            unsent.add(answer.event().seq());
        } else {
            keepRight.run();
            blame(answer);
        }
        return answer.failure() == null;
    }

    private void blame(Answer answer) {
        Exception failure = answer.failure();
        if (sender.blame(failure) == EventSender.Blame.BROKER) {
            outage = failure;
            halted = true;
            unsent.add(answer.event().seq());
        } else {
            halted = sender.worn();
            refused.add(new Refusal(answer.event(), failure));
            if (failure instanceof TimeoutException || failure instanceof UnknownTopicOrPartitionException) {
                troubledTopics.put(answer.event().topic(), failure);
            }
        }
    }

    List<Long> sent() {
        return sent;
    }

    List<Refusal> refused() {
        return refused;
    }

    List<Long> unsent() {
        return unsent;
    }

    /** What kept the broker from being reached; null if it was. */
    Exception outage() {
        return outage;
    }
}
