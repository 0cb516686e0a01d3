package vn.toasoan.notification.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.toasoan.notification.channel.SendOutcome;

/** The log of attempts: begun before anything is sent, ended with the provider's answer. */
@ApplicationScoped
class Attempts {

    private final Clock clock;

    Attempts(Clock clock) {
        this.clock = clock;
    }

    Uni<Void> started(Delivery delivery) {
        return Panache.getSession()
                .chain(session ->
                        session.persist(new DeliveryAttempt(delivery.id(), delivery.attempts(), clock.instant())));
    }

    /** An attempt of before this log was kept has no row; then there is nothing to end. */
    Uni<Void> ended(UUID deliveryId, int number, SendOutcome outcome) {
        return Panache.getSession()
                .chain(session -> session.find(DeliveryAttempt.class, new DeliveryAttempt.Key(deliveryId, number)))
                .invoke(attempt -> {
                    if (attempt != null) {
                        attempt.ended(outcome, clock.instant());
                    }
                })
                .replaceWithVoid();
    }

    Uni<List<DeliveryAttempt>> of(UUID deliveryId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from DeliveryAttempt where deliveryId = :id order by number", DeliveryAttempt.class)
                        .setParameter("id", deliveryId)
                        .getResultList());
    }
}
