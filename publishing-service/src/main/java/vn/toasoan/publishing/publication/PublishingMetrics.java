package vn.toasoan.publishing.publication;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;

/** Gauges that an alert hangs on: editions whose pictures cannot be copied, and work that should be done by now. */
@ApplicationScoped
class PublishingMetrics {

    private static final String COUNT = """
            select (select count(*) from edition where state = 'FAILED_MEDIA') as failed,
              coalesce((select extract(epoch from now() - min(w.next_try_at)) from edition_work w
                where w.next_try_at <= now()), 0)::float8 as late,
              (select count(*) from page_due) as due
            """;

    private final Pool pool;
    private volatile long failedMedia;
    private volatile double secondsLate;
    private volatile long pagesDue;

    PublishingMetrics(Pool pool, MeterRegistry registry) {
        this.pool = pool;
        Gauge.builder("publishing_editions_failed_media", () -> failedMedia)
                .description("Editions that wait for a picture which could not be copied after several tries")
                .register(registry);
        Gauge.builder("publishing_edition_late_seconds", () -> secondsLate)
                .description("How long the oldest edition whose moment has come waits for a worker")
                .register(registry);
        Gauge.builder("publishing_pages_due", () -> pagesDue)
                .description("Pages of the site that wait to be written again")
                .register(registry);
    }

    @Scheduled(every = "10s")
    Uni<Void> count() {
        return pool.query(COUNT)
                .execute()
                .invoke(rows -> take(rows.iterator().next()))
                .replaceWithVoid();
    }

    private void take(Row row) {
        failedMedia = row.getLong("failed");
        secondsLate = row.getDouble("late");
        pagesDue = row.getLong("due");
    }
}
