package vn.toasoan.publishing.catalogue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;

@ApplicationScoped
class SubmissionCatalogueConsumer {

    private final Inbox inbox;
    private final Catalogue catalogue;
    private final SectionsChanged listener;
    private final EventHandlers handlers = EventHandlers.of("submission-catalogue")
            .on("vn.toasoan.submission.catalogue.team-changed.v1", TeamChanged.class, (event, team) -> team(team))
            .on(
                    "vn.toasoan.submission.catalogue.topic-changed.v1",
                    TopicChanged.class,
                    (event, topic) -> topic(event.id(), topic));

    SubmissionCatalogueConsumer(Inbox inbox, Catalogue catalogue, SectionsChanged listener) {
        this.inbox = inbox;
        this.catalogue = catalogue;
        this.listener = listener;
    }

    @Incoming("submission-catalogue")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, handlers);
    }

    private Uni<Void> team(TeamChanged team) {
        return catalogue.learn(team).replaceWithVoid();
    }

    private Uni<Void> topic(UUID cause, TopicChanged topic) {
        return catalogue
                .learn(topic)
                .chain(news -> news
                        ? listener.sectionsChanged(topic.section(), cause)
                        : Uni.createFrom().voidItem());
    }
}
