package vn.toasoan.review.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;
import vn.toasoan.inbox.ReceivedEvent;
import vn.toasoan.review.people.People;
import vn.toasoan.review.people.PersonChanged;
import vn.toasoan.review.reviewcase.Reviewing;

/** Keeps the read model of people, and moves ready steps when it changes. */
@ApplicationScoped
class PersonConsumer {

    private final Inbox inbox;
    private final People people;
    private final Reviewing reviewing;
    private final EventHandlers handlers;

    PersonConsumer(Inbox inbox, People people, Reviewing reviewing) {
        this.inbox = inbox;
        this.people = people;
        this.reviewing = reviewing;
        this.handlers = EventHandlers.of("submission-person")
                .on("vn.toasoan.submission.person.person-changed.v1", PersonChanged.class, this::changed);
    }

    @Incoming("submission-person")
    Uni<Void> receive(ConsumerRecord<String, byte[]> message) {
        return inbox.process(message, handlers);
    }

    private Uni<Void> changed(ReceivedEvent event, PersonChanged told) {
        return people.accept(told)
                .chain(matters -> matters
                        ? reviewing.reassignAll(event.id())
                        : Uni.createFrom().voidItem());
    }
}
