package vn.toasoan.http.idempotency;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import vn.toasoan.http.edge.HttpSettings;

/** Removes answers that are no longer given again. */
@ApplicationScoped
class IdempotencyPurge {

    private final IdempotencyRows rows;
    private final Clock clock;
    private final Duration retention;

    IdempotencyPurge(IdempotencyRows rows, Instance<Clock> clock, HttpSettings settings) {
        this.rows = rows;
        this.clock = clock.isResolvable() ? clock.get() : Clock.systemUTC();
        this.retention = settings.idempotency().retention();
    }

    @Scheduled(
            every = "${toasoan.http.idempotency.purge-every:1h}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @WithTransaction
    Uni<Void> purge() {
        return rows.purge(clock.instant().minus(retention)).replaceWithVoid();
    }
}
