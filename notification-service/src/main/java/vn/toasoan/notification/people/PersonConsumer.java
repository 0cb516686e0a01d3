package vn.toasoan.notification.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;

@ApplicationScoped
class PersonConsumer {

    private final Inbox inbox;
    private final EventHandlers handlers;

    PersonConsumer(Inbox inbox, People people) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of("submission-person")
                .on(
                        "vn.toasoan.submission.person.person-changed.v1",
                        PersonChanged.class,
                        (event, person) -> people.store(person));
    }

    @Incoming("submission-person")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, handlers);
    }
}
