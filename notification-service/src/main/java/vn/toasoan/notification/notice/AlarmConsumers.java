package vn.toasoan.notification.notice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import vn.toasoan.inbox.EventHandlers;
import vn.toasoan.inbox.Inbox;

/** Listens to the topics on which reminders, failures and alarms are told. */
@ApplicationScoped
class AlarmConsumers {

    private final Inbox inbox;
    private final EventHandlers obligation;
    private final EventHandlers incident;
    private final EventHandlers delivery;
    private final EventHandlers site;
    private final EventHandlers record;

    AlarmConsumers(Inbox inbox, Notices notices) {
        this.inbox = inbox;
        this.obligation = EventHandlers.of("submission-obligation");
        Kinds.OBLIGATION.forEach(kind -> notices.listen(obligation, "vn.toasoan.submission.obligation.", kind));
        this.incident = EventHandlers.of("review-incident");
        Kinds.INCIDENT.forEach(kind -> notices.listen(incident, "vn.toasoan.review.incident.", kind));
        this.delivery = EventHandlers.of("publishing-delivery");
        Kinds.DELIVERY.forEach(kind -> notices.listen(delivery, "vn.toasoan.publishing.delivery.", kind));
        this.site = EventHandlers.of("publishing-site");
        Kinds.SITE.forEach(kind -> notices.listen(site, "vn.toasoan.publishing.site.", kind));
        this.record = EventHandlers.of("archive-record");
        Kinds.RECORD.forEach(kind -> notices.listen(record, "vn.toasoan.archive.record.", kind));
    }

    @Incoming("submission-obligation")
    Uni<Void> obligation(ConsumerRecord<String, byte[]> received) {
        return inbox.process(received, obligation);
    }

    @Incoming("review-incident")
    Uni<Void> incident(ConsumerRecord<String, byte[]> received) {
        return inbox.process(received, incident);
    }

    @Incoming("publishing-delivery")
    Uni<Void> delivery(ConsumerRecord<String, byte[]> received) {
        return inbox.process(received, delivery);
    }

    @Incoming("publishing-site")
    Uni<Void> site(ConsumerRecord<String, byte[]> received) {
        return inbox.process(received, site);
    }

    @Incoming("archive-record")
    Uni<Void> record(ConsumerRecord<String, byte[]> received) {
        return inbox.process(received, record);
    }
}
