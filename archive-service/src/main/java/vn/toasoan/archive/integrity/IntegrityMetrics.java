package vn.toasoan.archive.integrity;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** How many files are not as they should be, and how long ago the one that waits longest was read. */
@ApplicationScoped
class IntegrityMetrics {

    private final Integrity integrity;
    private final Clock clock;
    private final AtomicLong faults;
    private final AtomicLong oldestSeconds;

    IntegrityMetrics(Integrity integrity, Clock clock, MeterRegistry metrics) {
        this.integrity = integrity;
        this.clock = clock;
        this.faults = metrics.gauge("archive_integrity_faults", new AtomicLong());
        this.oldestSeconds = metrics.gauge("archive_integrity_oldest_check_seconds", new AtomicLong());
    }

    @Scheduled(every = "{toasoan.filing.measure}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @WithSession
    Uni<Void> measure() {
        return integrity
                .summary()
                .invoke(summary -> {
                    faults.set(summary.corrupt() + summary.missing() + summary.unreadable());
                    oldestSeconds.set(
                            summary.oldestCheck() == null
                                    ? 0
                                    : java.time.Duration.between(summary.oldestCheck(), clock.instant())
                                            .toSeconds());
                })
                .replaceWithVoid();
    }
}
