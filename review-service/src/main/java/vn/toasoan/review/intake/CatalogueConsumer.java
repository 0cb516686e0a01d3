package vn.toasoan.review.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;
import vn.toasoan.inbox.ReceivedEvent;
import vn.toasoan.review.catalogue.Catalogue;
import vn.toasoan.review.catalogue.TeamChanged;
import vn.toasoan.review.catalogue.TopicChanged;
import vn.toasoan.review.routing.Mode;
import vn.toasoan.review.routing.RouteStep;
import vn.toasoan.review.routing.Routing;

/** Keeps the read model of teams and topics; a topic that is new takes over the route it proposes. */
@ApplicationScoped
class CatalogueConsumer {

    private final Inbox inbox;
    private final Catalogue catalogue;
    private final Routing routing;
    private final EventHandlers handlers;

    CatalogueConsumer(Inbox inbox, Catalogue catalogue, Routing routing) {
        this.inbox = inbox;
        this.catalogue = catalogue;
        this.routing = routing;
        this.handlers = EventHandlers.of("submission-catalogue")
                .on(
                        "vn.toasoan.submission.catalogue.team-changed.v1",
                        TeamChanged.class,
                        (event, told) -> catalogue.accept(told))
                .on("vn.toasoan.submission.catalogue.topic-changed.v1", TopicChanged.class, this::changed);
    }

    @Incoming("submission-catalogue")
    Uni<Void> receive(ConsumerRecord<String, byte[]> message) {
        return inbox.process(message, handlers);
    }

    private Uni<Void> changed(ReceivedEvent event, TopicChanged told) {
        return catalogue
                .accept(told)
                .chain(isNew -> isNew
                        ? routing.propose(
                                told.code(),
                                told.approvals().stream()
                                        .map(proposed -> new RouteStep(
                                                Math.max(1, proposed.order()),
                                                proposed.role(),
                                                Mode.valueOf(proposed.mode()),
                                                proposed.role()))
                                        .toList())
                        : Uni.createFrom().voidItem());
    }
}
