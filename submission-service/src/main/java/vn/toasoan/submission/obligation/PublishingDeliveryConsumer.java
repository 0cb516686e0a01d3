package vn.toasoan.submission.obligation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;
import vn.toasoan.inbox.ReceivedEvent;

/** Hears which articles reached an office of the upper level, and which it posted. */
@ApplicationScoped
class PublishingDeliveryConsumer {

    private static final String TYPE = "vn.toasoan.publishing.delivery.";
    /** Commune, Phòng, Sở: whom the plan means by the upper level, before and after 2025-07-01. */
    private static final Set<String> UPPER_LEVEL = Set.of("XA", "PHONG", "SO");

    /** @param level XA, PHONG, SO or something else; null where the destination has none */
    record Destination(String code, String level) {}

    /** @param deliveredAt null: when the event says it happened */
    record DeliverySent(UUID articleId, Destination destination, Instant deliveredAt) {}

    /** @param postedAt null: when the event says it happened */
    record UpstreamPosted(UUID articleId, Destination destination, Instant postedAt) {}

    private final Inbox inbox;
    private final Ledger ledger;
    private final EventHandlers handlers;

    PublishingDeliveryConsumer(Inbox inbox, Ledger ledger) {
        this.inbox = inbox;
        this.ledger = ledger;
        this.handlers = EventHandlers.of("publishing-delivery")
                .on(TYPE + "delivery-sent.v1", DeliverySent.class, this::sent)
                .on(TYPE + "upstream-posted.v1", UpstreamPosted.class, this::posted);
    }

    @Incoming("publishing-delivery")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, handlers);
    }

    private Uni<Void> sent(ReceivedEvent event, DeliverySent data) {
        return credit(Measure.SENT, data.articleId(), data.destination(), data.deliveredAt(), event);
    }

    private Uni<Void> posted(ReceivedEvent event, UpstreamPosted data) {
        return credit(Measure.POSTED, data.articleId(), data.destination(), data.postedAt(), event);
    }

    private Uni<Void> credit(Measure measure, UUID article, Destination destination, Instant at, ReceivedEvent event) {
        if (!isUpperLevel(destination)) {
            return Uni.createFrom().voidItem();
        }
        return ledger.upstream(measure, article, at == null ? event.time() : at, event.id());
    }

    private static boolean isUpperLevel(Destination destination) {
        return destination != null && destination.level() != null && UPPER_LEVEL.contains(destination.level());
    }
}
