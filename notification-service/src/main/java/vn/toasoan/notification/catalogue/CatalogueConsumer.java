package vn.toasoan.notification.catalogue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;

@ApplicationScoped
class CatalogueConsumer {

    private final Inbox inbox;
    private final EventHandlers handlers;

    CatalogueConsumer(Inbox inbox, Catalogue catalogue) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of("submission-catalogue")
                .on(
                        "vn.toasoan.submission.catalogue.team-changed.v1",
                        NameChanged.class,
                        (event, team) -> catalogue.store(Catalogue.Kind.TEAM, team))
                .on(
                        "vn.toasoan.submission.catalogue.topic-changed.v1",
                        NameChanged.class,
                        (event, topic) -> catalogue.store(Catalogue.Kind.TOPIC, topic));
    }

    @Incoming("submission-catalogue")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, handlers);
    }
}
