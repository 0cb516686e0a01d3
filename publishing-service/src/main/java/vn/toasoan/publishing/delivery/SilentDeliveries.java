package vn.toasoan.publishing.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.LockMode;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.publishing.destination.Destinations;

/** Writes down that a destination has said nothing in the time that it has. A takedown is never given up. */
@ApplicationScoped
class SilentDeliveries {

    private static final int AT_A_TIME = 100;

    private final Destinations destinations;
    private final DeliveryEvents events;
    private final Outbox outbox;
    private final Clock clock;

    SilentDeliveries(Destinations destinations, DeliveryEvents events, Outbox outbox, Clock clock) {
        this.destinations = destinations;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "${toasoan.delivery.silence-check}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @WithTransaction
    Uni<Void> look() {
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Delivery d where d.state = :delivered and d.action <> :takedown"
                                        + " and d.answerDueAt <= :now order by d.answerDueAt",
                                Delivery.class)
                        .setParameter("delivered", DeliveryState.DELIVERED)
                        .setParameter("takedown", Action.TAKEDOWN)
                        .setParameter("now", now)
                        .setMaxResults(AT_A_TIME)
                        .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                        .getResultList())
                .chain(silent -> giveUp(silent, now));
    }

    private Uni<Void> giveUp(List<Delivery> silent, Instant now) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Delivery delivery : silent) {
            delivery.giveUp(now);
            all = all.chain(() -> destinations.find(delivery.destination()))
                    .chain(destination -> outbox.append(events.unanswered(delivery, destination, now)));
        }
        return all;
    }
}
