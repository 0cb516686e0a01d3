package vn.toasoan.notification.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.LockMode;
import vn.toasoan.notification.channel.SendOutcome;
import vn.toasoan.notification.suppression.Suppressions;
import vn.toasoan.outbox.Outbox;

/** Writes down what an attempt came to, with all that follows from it, in one transaction. */
@ApplicationScoped
class Conclusions {

    private final Attempts attempts;
    private final Suppressions suppressions;
    private final Endings endings;
    private final Outbox outbox;
    private final Clock clock;

    Conclusions(Attempts attempts, Suppressions suppressions, Endings endings, Outbox outbox, Clock clock) {
        this.attempts = attempts;
        this.suppressions = suppressions;
        this.endings = endings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A worker that was paused past its lease changes nothing: the row is in another attempt then, or at its end.
     *
     * @param address to which it was sent
     */
    @WithTransaction
    Uni<Void> conclude(UUID id, int attempt, String address, SendOutcome outcome) {
        return Panache.getSession()
                .chain(session -> session.find(Delivery.class, id, LockMode.PESSIMISTIC_WRITE))
                .chain(delivery -> delivery.isInAttempt(attempt)
                        ? attempts.ended(id, attempt, outcome).chain(() -> conclude(delivery, address, outcome))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> conclude(Delivery delivery, String address, SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted accepted -> {
                delivery.delivered(clock.instant());
                yield suppressions
                        .accepted(delivery.channel(), address)
                        .chain(() -> endings.tell(delivery, DeliveryEvents.delivered(delivery)));
            }
            case SendOutcome.Deferred later ->
                delivery.deferred(later, clock.instant())
                        ? Uni.createFrom().voidItem()
                        : endings.failed(delivery, FallBack.Hindrance.REFUSED);
            case SendOutcome.Failed failure ->
                failure.maybeDelivered() && delivery.isKnownToHaveArrived()
                        ? arrived(delivery)
                        : failed(delivery, address, failure);
        };
    }

    /** The receipt was quicker than the answer that never came. */
    private Uni<Void> arrived(Delivery delivery) {
        delivery.delivered(clock.instant());
        return endings.tell(delivery, DeliveryEvents.delivered(delivery));
    }

    private Uni<Void> failed(Delivery delivery, String address, SendOutcome.Failed failure) {
        Uni<Void> told = delivery.failed(failure, clock.instant())
                ? endings.failed(
                        delivery, failure.maybeDelivered() ? FallBack.Hindrance.UNKNOWN : FallBack.Hindrance.REFUSED)
                : Uni.createFrom().voidItem();
        if (!failure.addressDead()) {
            return told;
        }
        return told.chain(() -> suppressions.refused(delivery.channel(), address))
                .chain(suppressed -> suppressed
                        ? outbox.append(DeliveryEvents.suppressed(delivery, clock.instant()))
                        : Uni.createFrom().voidItem());
    }
}
