package vn.toasoan.notification.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;

/** What follows when a delivery comes to its end: others are told, and where it failed another channel may take over. */
@ApplicationScoped
class Endings {

    private final Fallbacks fallbacks;
    private final Outbox outbox;

    Endings(Fallbacks fallbacks, Outbox outbox) {
        this.fallbacks = fallbacks;
        this.outbox = outbox;
    }

    Uni<Void> failed(Delivery delivery, FallBack.Hindrance hindrance) {
        return tell(delivery, DeliveryEvents.failed(delivery)).chain(() -> instead(delivery, hindrance));
    }

    /** The mail in its place, if there is to be one. */
    Uni<Void> instead(Delivery delivery, FallBack.Hindrance hindrance) {
        return FallBack.at(delivery.channel(), delivery.noticeClass(), hindrance)
                ? fallbacks.order(delivery)
                : Uni.createFrom().voidItem();
    }

    /** What only lies in the inbox has left no house: the events tell of what went to a provider. */
    Uni<Void> tell(Delivery delivery, EventDraft event) {
        return delivery.channel() == Channel.APP ? Uni.createFrom().voidItem() : outbox.append(event);
    }
}
