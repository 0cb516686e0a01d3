package vn.toasoan.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import vn.toasoan.outbox.EventDraft;

/** What this service tells of its deliveries: no address, no name, no text. */
final class DeliveryEvents {

    static final String TOPIC = "notification.delivery.v1";

    record NotificationDelivered(
            UUID notificationId,
            UUID eventId,
            UUID articleId,
            String recipientId,
            String channel,
            String template,
            Instant deliveredAt,
            int attempts) {}

    record NotificationFailed(
            UUID notificationId,
            UUID eventId,
            UUID articleId,
            String recipientId,
            String channel,
            String template,
            String reason,
            Instant failedAt,
            int attempts) {}

    record AddressSuppressed(UUID notificationId, String recipientId, String channel, Instant suppressedAt) {}

    static EventDraft suppressed(Delivery it, Instant now) {
        AddressSuppressed data =
                new AddressSuppressed(it.id(), it.recipientId(), it.channel().name(), now);
        return EventDraft.of(TOPIC, "AddressSuppressed", it.id().toString(), data)
                .causedByEvent(it.eventId());
    }

    static EventDraft delivered(Delivery it) {
        NotificationDelivered data = new NotificationDelivered(
                it.id(),
                it.eventId(),
                it.articleId(),
                it.recipientId(),
                it.channel().name(),
                it.template(),
                it.finishedAt(),
                it.attempts());
        return EventDraft.of(TOPIC, "NotificationDelivered", it.id().toString(), data)
                .causedByEvent(it.eventId());
    }

    static EventDraft failed(Delivery it) {
        NotificationFailed data = new NotificationFailed(
                it.id(),
                it.eventId(),
                it.articleId(),
                it.recipientId(),
                it.channel().name(),
                it.template(),
                it.lastError(),
                it.finishedAt(),
                it.attempts());
        return EventDraft.of(TOPIC, "NotificationFailed", it.id().toString(), data)
                .causedByEvent(it.eventId());
    }

    private DeliveryEvents() {}
}
