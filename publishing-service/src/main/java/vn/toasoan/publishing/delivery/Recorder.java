package vn.toasoan.publishing.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.publishing.delivery.Sent.Kind;
import vn.toasoan.publishing.destination.Destination;
import vn.toasoan.publishing.destination.Destinations;
import vn.toasoan.publishing.destination.Health;
import vn.toasoan.publishing.destination.TransportKind;

/** Writes down what came of a try: the row's new state, the destination's health, and the events, in one transaction. */
@ApplicationScoped
class Recorder {

    private static final Logger LOG = Logger.getLogger(Recorder.class);
    private static final String END = """
            update delivery_attempt set finished_at = now(), outcome = :outcome, status = cast(cast(:status as text) as integer),
              problem = cast(:problem as text), address = cast(:address as text), request = cast(:request as text),
              response = cast(:response as text)
            where delivery_id = :id and number = :number
            """;

    private final Ledger ledger;
    private final Destinations destinations;
    private final DeliveryEvents events;
    private final Outbox outbox;
    private final Health.Policy policy;
    private final Clock clock;

    Recorder(
            Ledger ledger,
            Destinations destinations,
            DeliveryEvents events,
            Outbox outbox,
            Health.Policy policy,
            Clock clock) {
        this.ledger = ledger;
        this.destinations = destinations;
        this.events = events;
        this.outbox = outbox;
        this.policy = policy;
        this.clock = clock;
    }

    /** Changes nothing when the lease is lost: whoever has the row now writes down what came of his own try. */
    @WithTransaction
    Uni<Void> record(Job job, Sent sent) {
        Instant now = clock.instant();
        return destinations
                .lockHealth(job.destination())
                .chain(health -> ledger.find(job.deliveryId()).chain(delivery -> {
                    if (!delivery.isHeldBy(job.token())) {
                        LOG.infof("the lease was lost: deliveryId=%s", job.deliveryId());
                        return Uni.createFrom().voidItem();
                    }
                    return end(job, sent)
                            .chain(() -> destinations.find(job.destination()))
                            .chain(destination -> settle(delivery, destination, health, job, sent, now));
                }));
    }

    private Uni<Void> settle(
            Delivery delivery, Destination destination, Health health, Job job, Sent sent, Instant now) {
        return switch (sent.kind()) {
            case DELIVERED -> {
                health.succeeded();
                delivery.delivered(destination.answerDays(), now);
                yield tell(events.delivered(delivery, destination, now))
                        .chain(() -> answered(delivery, destination, sent, now));
            }
            case HANDED_OVER -> {
                delivery.handedOver(now);
                yield Uni.createFrom().voidItem();
            }
            case RETRY, GONE -> troubled(delivery, destination, health, job, sent, now);
            case FAILED -> {
                health.succeeded();
                yield unlessOvertaken(delivery, now, () -> {
                    delivery.failed(sent.problem(), now);
                    return tell(List.of(events.failed(delivery, destination, now)));
                });
            }
        };
    }

    private Uni<Void> answered(Delivery delivery, Destination destination, Sent sent, Instant now) {
        Sent.Answer answer = sent.answer();
        if (answer == null) {
            return Uni.createFrom().voidItem();
        }
        if (answer.postedUrl() == null || delivery.action() == Action.TAKEDOWN) {
            delivery.answer(
                    DeliveryCommand.ACKNOWLEDGE,
                    Actor.MACHINE,
                    Outcome.acknowledged(now, "webhook", answer.reference()),
                    now);
            return tell(List.of(events.acknowledged(delivery, destination)));
        }
        delivery.answer(
                DeliveryCommand.POST,
                Actor.MACHINE,
                Outcome.posted(now, "webhook", answer.postedUrl(), answer.postedOn(), null),
                now);
        return tell(List.of(events.posted(delivery, destination)));
    }

    /** What may pass is tried again; a webhook that is gone, or failed for days, is switched off, and somebody is told. */
    private Uni<Void> troubled(
            Delivery delivery, Destination destination, Health health, Job job, Sent sent, Instant now) {
        health.failed(policy, now);
        if (sent.retryAfter() != null) {
            health.restUntil(Schedule.earliest(sent.retryAfter(), now));
        }
        boolean hopeless = job.route().transport() == TransportKind.WEBHOOK && health.isHopeless(policy, now);
        String reason = sent.kind() == Kind.GONE ? "GONE" : hopeless ? "FAILED_FOR_DAYS" : null;
        boolean disabled = reason != null && health.disable(reason, now);
        if (disabled) {
            health.succeeded();
        }
        return unlessOvertaken(delivery, now, () -> {
                    delivery.retry(
                            sent.problem(),
                            disabled
                                    ? now
                                    : Schedule.next(job.attempt(), sent.retryAfter(), now, ThreadLocalRandom.current()),
                            now);
                    return Uni.createFrom().voidItem();
                })
                .chain(() -> disabled
                        ? tell(List.of(events.disabled(destination, reason, now)))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> unlessOvertaken(Delivery delivery, Instant now, Supplier<Uni<Void>> otherwise) {
        return ledger.isOvertaken(delivery).chain(overtaken -> {
            if (overtaken) {
                delivery.supersede(now);
                return Uni.createFrom().voidItem();
            }
            return otherwise.get();
        });
    }

    private Uni<Void> tell(List<EventDraft> drafts) {
        return outbox.append(drafts);
    }

    private static Uni<Void> end(Job job, Sent sent) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(END)
                        .setParameter("id", job.deliveryId())
                        .setParameter("number", job.attempt())
                        .setParameter("outcome", sent.kind().name())
                        .setParameter(
                                "status",
                                sent.status() == null ? null : sent.status().toString())
                        .setParameter("problem", sent.problem())
                        .setParameter("address", sent.address())
                        .setParameter("request", sent.request())
                        .setParameter("response", sent.response())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
