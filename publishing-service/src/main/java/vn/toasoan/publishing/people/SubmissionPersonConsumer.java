package vn.toasoan.publishing.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;

@ApplicationScoped
class SubmissionPersonConsumer {

    private final Inbox inbox;
    private final PersonNames names;
    private final NameArrival arrival;
    private final EventHandlers handlers = EventHandlers.of("submission-person")
            .on(
                    "vn.toasoan.submission.person.person-changed.v1",
                    PersonChanged.class,
                    (event, person) -> changed(person));

    SubmissionPersonConsumer(Inbox inbox, PersonNames names, NameArrival arrival) {
        this.inbox = inbox;
        this.names = names;
        this.arrival = arrival;
    }

    @Incoming("submission-person")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, handlers);
    }

    private Uni<Void> changed(PersonChanged person) {
        return names.learn(person)
                .chain(news -> news
                        ? arrival.named(person.personId())
                        : Uni.createFrom().voidItem());
    }
}
