package vn.toasoan.archive.audit.chain;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;

/** Every service's audit topic, this one's own among them, ends in the one log. */
@ApplicationScoped
class AuditConsumers {

    private final Inbox inbox;
    private final EventHandlers submission;
    private final EventHandlers review;
    private final EventHandlers publishing;
    private final EventHandlers archive;
    private final EventHandlers notification;

    AuditConsumers(Inbox inbox, AuditLog log) {
        this.inbox = inbox;
        this.submission = handlers("submission", log);
        this.review = handlers("review", log);
        this.publishing = handlers("publishing", log);
        this.archive = handlers("archive", log);
        this.notification = handlers("notification", log);
    }

    @Incoming("submission-audit")
    Uni<Void> submission(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, submission);
    }

    @Incoming("review-audit")
    Uni<Void> review(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, review);
    }

    @Incoming("publishing-audit")
    Uni<Void> publishing(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, publishing);
    }

    @Incoming("archive-audit")
    Uni<Void> archive(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, archive);
    }

    @Incoming("notification-audit")
    Uni<Void> notification(ConsumerRecord<String, byte[]> record) {
        return inbox.process(record, notification);
    }

    private static EventHandlers handlers(String service, AuditLog log) {
        return EventHandlers.of(service + "-audit")
                .on("vn.toasoan." + service + ".audit.command-audited.v1", JsonNode.class, log::add)
                .on("vn.toasoan." + service + ".audit.restricted-read.v1", JsonNode.class, log::add);
    }
}
