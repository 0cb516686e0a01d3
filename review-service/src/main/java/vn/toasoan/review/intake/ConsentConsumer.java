package vn.toasoan.review.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;
import vn.toasoan.inbox.ReceivedEvent;
import vn.toasoan.review.consent.LostConsents;

/** Remembers consents that stopped being good, so that no article that rests on them is approved from then on. */
@ApplicationScoped
class ConsentConsumer {

    private static final String TYPE = "vn.toasoan.submission.consent.";

    private final Inbox inbox;
    private final LostConsents consents;
    private final EventHandlers handlers;

    ConsentConsumer(Inbox inbox, LostConsents consents) {
        this.inbox = inbox;
        this.consents = consents;
        this.handlers = EventHandlers.of("submission-consent")
                .on(TYPE + "consent-withdrawn.v1", ConsentLost.class, this::lost)
                .on(TYPE + "consent-expired.v1", ConsentLost.class, this::lost);
    }

    @Incoming("submission-consent")
    Uni<Void> receive(ConsumerRecord<String, byte[]> message) {
        return inbox.process(message, handlers);
    }

    private Uni<Void> lost(ReceivedEvent event, ConsentLost told) {
        return consents.remember(
                told.consentId(),
                told.articles(),
                Optional.ofNullable(told.lostAt()).orElseGet(event::time));
    }
}
