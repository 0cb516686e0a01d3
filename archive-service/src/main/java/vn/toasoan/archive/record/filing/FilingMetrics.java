package vn.toasoan.archive.record.filing;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** How many editions wait for their record, how many need a person, and for how long the oldest has waited. */
@ApplicationScoped
class FilingMetrics {

    private static final String OPEN = """
            select count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where state = 'RAISED') as raised,
              count(*) filter (where received_at <= :late) as late, min(received_at) as oldest
            from filing where state <> 'FILED'
            """;

    /** An edition that has no record after this long is an alarm, whatever keeps it. */
    static final Duration LATE = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(FilingMetrics.class);

    private final Clock clock;
    private final AtomicLong late;
    private final AtomicLong waiting;
    private final AtomicLong raised;
    private final AtomicLong oldestSeconds;

    FilingMetrics(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.late = metrics.gauge("archive_filings_late", new AtomicLong());
        this.waiting = metrics.gauge("archive_filings_waiting", new AtomicLong());
        this.raised = metrics.gauge("archive_filings_raised", new AtomicLong());
        this.oldestSeconds = metrics.gauge("archive_filing_oldest_seconds", new AtomicLong());
    }

    @Scheduled(every = "{toasoan.filing.measure}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @WithSession
    Uni<Void> measure() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OPEN, Tuple.class)
                        .setParameter("late", clock.instant().minus(LATE).atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .invoke(row -> {
                    alarm(row.get("late", Long.class));
                    waiting.set(row.get("waiting", Long.class));
                    raised.set(row.get("raised", Long.class));
                    OffsetDateTime oldest = row.get("oldest", OffsetDateTime.class);
                    oldestSeconds.set(
                            oldest == null
                                    ? 0
                                    : Duration.between(oldest.toInstant(), clock.instant())
                                            .toSeconds());
                })
                .replaceWithVoid();
    }

    /** Says it once for each that becomes late, not at every measuring. */
    private void alarm(long count) {
        if (count > late.getAndSet(count)) {
            LOG.errorf("%d published editions have no record after %d minutes", count, LATE.toMinutes());
        }
    }
}
