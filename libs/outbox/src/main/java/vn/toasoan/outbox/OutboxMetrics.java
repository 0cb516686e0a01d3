package vn.toasoan.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** What an operator looks at: see the runbook, "Outbox is not draining". */
final class OutboxMetrics {

    private static final Duration SAMPLE_EVERY = Duration.ofSeconds(5);

    private final Counter sent;
    private final Counter failures;
    private volatile EventQueue.Backlog backlog = new EventQueue.Backlog(0, 0);
    private volatile long sampledAt = System.nanoTime() - SAMPLE_EVERY.toNanos();

    OutboxMetrics(MeterRegistry registry) {
        sent = Counter.builder("outbox.sent")
                .description("Events acknowledged by the broker")
                .register(registry);
        failures = Counter.builder("outbox.failures")
                .description("Events refused by the broker, and attempts that found no broker")
                .register(registry);
        Gauge.builder("outbox.pending", () -> backlog.pending())
                .description("Events that wait for the broker, counted up to 100000")
                .register(registry);
        Gauge.builder("outbox.oldest.pending.seconds", this::oldest)
                .description("Age of the oldest waiting event; keeps rising while the database cannot be asked")
                .register(registry);
    }

    void sampleIfDue(EventQueue queue) {
        if (System.nanoTime() - sampledAt >= SAMPLE_EVERY.toNanos()) {
            backlog = queue.backlog();
            sampledAt = System.nanoTime();
        }
    }

    void sent(int events) {
        sent.increment(events);
    }

    void failed(int events) {
        failures.increment(events);
    }

    private double oldest() {
        EventQueue.Backlog last = backlog;
        return last.pending() == 0 ? 0 : last.oldestSeconds() + (System.nanoTime() - sampledAt) / 1e9;
    }
}
