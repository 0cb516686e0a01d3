package vn.toasoan.notification.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.LockMode;
import vn.toasoan.outbox.Outbox;

/** Takes a provider's word that a message reached its reader; what was of unknown fate is known then. */
@ApplicationScoped
public class Receipts {

    private static final Pattern OURS = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Outbox outbox;
    private final Clock clock;

    Receipts(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * In the transaction of whoever asks. A message that is not ours is passed over.
     *
     * @param providerId how the provider calls it; may be empty
     * @param trackingId how we called it when we handed it over; may be empty
     */
    public Uni<Void> received(String providerId, String trackingId) {
        return find(providerId, trackingId)
                .chain(id -> id == null
                        ? Uni.createFrom().voidItem()
                        : Panache.getSession()
                                .chain(session -> session.find(Delivery.class, id, LockMode.PESSIMISTIC_WRITE))
                                .chain(this::received));
    }

    private Uni<Void> received(Delivery delivery) {
        return delivery != null && delivery.received(clock.instant())
                ? outbox.append(DeliveryEvents.delivered(delivery))
                : Uni.createFrom().voidItem();
    }

    private Uni<UUID> find(String providerId, String trackingId) {
        if (OURS.matcher(trackingId).matches()) {
            return Uni.createFrom().item(UUID.fromString(trackingId));
        }
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select deliveryId from DeliveryAttempt where providerId = :id", UUID.class)
                        .setParameter("id", providerId)
                        .setMaxResults(1)
                        .getSingleResultOrNull());
    }
}
