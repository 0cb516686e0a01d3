package vn.toasoan.publishing.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.publishing.destination.Destination;
import vn.toasoan.publishing.destination.Level;

/** Puts what became of a delivery into the words of the contract. */
@ApplicationScoped
class DeliveryEvents {

    static final String TOPIC = "publishing.delivery.v1";

    record Office(String code, String name, Level level) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliverySent(
            UUID deliveryId,
            UUID articleId,
            int edition,
            Action action,
            String title,
            String team,
            Office destination,
            long sequence,
            String transport,
            int attempts,
            Instant deliveredAt) {}

    /** {@code destination} is the name, which is what a notice needs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryFailed(
            UUID deliveryId,
            UUID articleId,
            int edition,
            Action action,
            String title,
            String team,
            String destination,
            String destinationCode,
            Level destinationLevel,
            String problem,
            int attempts,
            Instant failedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryAcknowledged(
            UUID deliveryId,
            UUID articleId,
            int edition,
            Action action,
            String title,
            String team,
            Office destination,
            String by,
            String reference,
            Instant acknowledgedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UpstreamPosted(
            UUID deliveryId,
            UUID articleId,
            int edition,
            String title,
            String team,
            Office destination,
            String by,
            String url,
            String evidence,
            LocalDate postedOn,
            Instant postedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UpstreamDeclined(
            UUID deliveryId,
            UUID articleId,
            int edition,
            Action action,
            String title,
            String team,
            Office destination,
            String by,
            String reason,
            Instant declinedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TakedownConfirmed(
            UUID deliveryId,
            UUID articleId,
            int edition,
            String title,
            String team,
            Office destination,
            String by,
            Instant confirmedAt) {}

    record DeliveryUnanswered(
            UUID deliveryId,
            UUID articleId,
            int edition,
            String title,
            String team,
            Office destination,
            Instant deliveredAt,
            Instant at) {}

    record WebhookDisabled(Office destination, String reason, Instant disabledAt) {}

    /** Nothing for a takedown: it is no article that was sent, and counts as none. */
    List<EventDraft> delivered(Delivery d, Destination to, Instant now) {
        return d.action() == Action.TAKEDOWN
                ? List.of()
                : List.of(draft(
                        "DeliverySent",
                        d,
                        new DeliverySent(
                                d.id(),
                                d.articleId(),
                                d.edition(),
                                d.action(),
                                d.matter().title(),
                                d.matter().team(),
                                office(to),
                                d.seq(),
                                d.transport().name(),
                                d.attempts(),
                                now)));
    }

    EventDraft failed(Delivery d, Destination to, Instant now) {
        return draft(
                "DeliveryFailed",
                d,
                new DeliveryFailed(
                        d.id(),
                        d.articleId(),
                        d.edition(),
                        d.action(),
                        d.matter().title(),
                        d.matter().team(),
                        to.name(),
                        to.code(),
                        to.level(),
                        d.problem(),
                        d.attempts(),
                        now));
    }

    EventDraft acknowledged(Delivery d, Destination to) {
        Outcome what = d.outcome();
        return d.action() == Action.TAKEDOWN
                ? draft(
                        "TakedownConfirmed",
                        d,
                        new TakedownConfirmed(
                                d.id(),
                                d.articleId(),
                                d.edition(),
                                d.matter().title(),
                                d.matter().team(),
                                office(to),
                                what.by(),
                                what.at()))
                : draft(
                        "DeliveryAcknowledged",
                        d,
                        new DeliveryAcknowledged(
                                d.id(),
                                d.articleId(),
                                d.edition(),
                                d.action(),
                                d.matter().title(),
                                d.matter().team(),
                                office(to),
                                what.by(),
                                what.reference(),
                                what.at()));
    }

    EventDraft posted(Delivery d, Destination to) {
        Outcome what = d.outcome();
        return draft(
                "UpstreamPosted",
                d,
                new UpstreamPosted(
                        d.id(),
                        d.articleId(),
                        d.edition(),
                        d.matter().title(),
                        d.matter().team(),
                        office(to),
                        what.by(),
                        what.postedUrl(),
                        what.evidence(),
                        what.postedOn(),
                        what.at()));
    }

    EventDraft declined(Delivery d, Destination to) {
        Outcome what = d.outcome();
        return draft(
                "UpstreamDeclined",
                d,
                new UpstreamDeclined(
                        d.id(),
                        d.articleId(),
                        d.edition(),
                        d.action(),
                        d.matter().title(),
                        d.matter().team(),
                        office(to),
                        what.by(),
                        what.reason(),
                        what.at()));
    }

    EventDraft unanswered(Delivery d, Destination to, Instant now) {
        return draft(
                "DeliveryUnanswered",
                d,
                new DeliveryUnanswered(
                        d.id(),
                        d.articleId(),
                        d.edition(),
                        d.matter().title(),
                        d.matter().team(),
                        office(to),
                        d.deliveredAt(),
                        now));
    }

    EventDraft disabled(Destination to, String reason, Instant now) {
        return EventDraft.of(TOPIC, "WebhookDisabled", to.code(), new WebhookDisabled(office(to), reason, now));
    }

    private static Office office(Destination to) {
        return new Office(to.code(), to.name(), to.level());
    }

    private static EventDraft draft(String event, Delivery d, Object data) {
        return EventDraft.of(TOPIC, event, d.articleId().toString(), data)
                .causedByEvent(d.matter().cause());
    }
}
