package vn.toasoan.publishing.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;

@ApplicationScoped
class SubmissionConsentConsumer {

    private final Inbox inbox;
    private final EditionWorker worker;
    private final EventHandlers handlers;

    SubmissionConsentConsumer(Inbox inbox, WithdrawMedia withdrawMedia, EditionWorker worker) {
        this.inbox = inbox;
        this.worker = worker;
        this.handlers = EventHandlers.of("submission-consent")
                .on(
                        "vn.toasoan.submission.consent.consent-withdrawn.v1",
                        ConsentWithdrawn.class,
                        (event, withdrawn) -> withdrawMedia.withdraw(withdrawn.consentId(), event.id()));
    }

    @Incoming("submission-consent")
    Uni<Void> receive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, handlers).invoke(worker::wake);
    }
}
