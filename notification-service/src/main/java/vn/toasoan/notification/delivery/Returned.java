package vn.toasoan.notification.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.LockMode;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.notification.suppression.Suppressions;
import vn.toasoan.outbox.Outbox;

/** Takes the word of a server that could not deliver what it had accepted. */
@ApplicationScoped
public class Returned {

    private final Suppressions suppressions;
    private final Outbox outbox;
    private final Clock clock;

    Returned(Suppressions suppressions, Outbox outbox, Clock clock) {
        this.suppressions = suppressions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * In the transaction of whoever asks. The same word twice counts once: a delivery that has failed cannot fail again.
     *
     * @param address that could not be reached; null where that was not said
     * @param nobodyThere it is held against the address, if that is still the person's
     */
    public Uni<Void> take(UUID deliveryId, String answer, String address, boolean nobodyThere) {
        return Panache.getSession()
                .chain(session -> session.find(Delivery.class, deliveryId, LockMode.PESSIMISTIC_WRITE))
                .chain(delivery -> delivery != null
                                && delivery.channel() == Channel.EMAIL
                                && delivery.returned(answer, clock.instant())
                        ? outbox.append(DeliveryEvents.failed(delivery))
                                .chain(() -> nobodyThere
                                        ? hold(delivery, address)
                                        : Uni.createFrom().voidItem())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> hold(Delivery delivery, String address) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select email from person where id = :id", String.class)
                        .setParameter("id", delivery.recipientId())
                        .getSingleResultOrNull())
                .chain(current -> current == null || address != null && !current.equalsIgnoreCase(address)
                        ? Uni.createFrom().voidItem()
                        : suppressions
                                .reported(Channel.EMAIL, current)
                                .chain(suppressed -> suppressed
                                        ? outbox.append(DeliveryEvents.suppressed(delivery, clock.instant()))
                                        : Uni.createFrom().voidItem()));
    }
}
