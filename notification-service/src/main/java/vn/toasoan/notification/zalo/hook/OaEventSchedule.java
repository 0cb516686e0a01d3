package vn.toasoan.notification.zalo.hook;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks at events after Zalo has its answer, each in a transaction of its own. */
@ApplicationScoped
class OaEventSchedule {

    private static final Logger LOG = Logger.getLogger(OaEventSchedule.class);

    private final ZaloEvents events;
    private final OaEventHandler handler;
    private final Clock clock;

    OaEventSchedule(ZaloEvents events, OaEventHandler handler, Clock clock) {
        this.events = events;
        this.handler = handler;
        this.clock = clock;
    }

    @Scheduled(identity = "zalo-events", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Panache.withSession(events::next)
                .chain(id ->
                        id == null ? Uni.createFrom().voidItem() : handle(id).chain(this::look));
    }

    @Scheduled(identity = "zalo-events-old", every = "1h", delayed = "5m")
    Uni<Void> forget() {
        return Panache.withTransaction(events::forgetOld);
    }

    /** One that can't be handled is put away, so that it holds up no other; its kind is in the log, its content is not. */
    private Uni<Void> handle(UUID id) {
        return Panache.withTransaction(() -> events.lockOpen(id)
                        .chain(event -> event == null
                                ? Uni.createFrom().voidItem()
                                : handler.handle(event).invoke(() -> event.processed(clock.instant()))))
                .onFailure()
                .recoverWithUni(failure -> putAway(id, failure));
    }

    private Uni<Void> putAway(UUID id, Throwable failure) {
        LOG.errorf(
                "Zalo's event %s can't be handled: %s", id, failure.getClass().getSimpleName());
        return Panache.withTransaction(() -> events.lockOpen(id).invoke(event -> {
                    if (event != null) {
                        event.processed(clock.instant());
                    }
                }))
                .replaceWithVoid();
    }
}
