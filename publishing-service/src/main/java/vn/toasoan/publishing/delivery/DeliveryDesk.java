package vn.toasoan.publishing.delivery;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.publishing.destination.Destination;
import vn.toasoan.publishing.destination.Destinations;

/** Gives people's commands to deliveries: the row decides, and here is what follows for queue and events. */
@ApplicationScoped
class DeliveryDesk {

    /** What a command does to a row, and what is told then. */
    interface Deed {
        List<EventDraft> on(Delivery delivery, Destination destination, Instant now);
    }

    private final Ledger ledger;
    private final DeliverySearch search;
    private final Destinations destinations;
    private final DeliveryEvents events;
    private final Outbox outbox;
    private final WakeUp wakeUp;
    private final Clock clock;

    DeliveryDesk(
            Ledger ledger,
            DeliverySearch search,
            Destinations destinations,
            DeliveryEvents events,
            Outbox outbox,
            WakeUp wakeUp,
            Clock clock) {
        this.ledger = ledger;
        this.search = search;
        this.destinations = destinations;
        this.events = events;
        this.outbox = outbox;
        this.wakeUp = wakeUp;
        this.clock = clock;
    }

    /**
     * In the caller's transaction; no worker touches the destination meanwhile.
     *
     * @param precondition judges the row, null included, before anything is done; throws to refuse
     */
    Uni<Delivery> execute(UUID id, Consumer<Delivery> precondition, Deed deed) {
        return ledger.destinationOf(id)
                .chain(code -> code == null
                        ? Uni.createFrom().voidItem()
                        : destinations.lockHealth(code).replaceWithVoid())
                .chain(() -> ledger.find(id))
                .invoke(precondition)
                .call(delivery -> destinations
                        .find(delivery.destination())
                        .chain(destination -> outbox.append(deed.on(delivery, destination, clock.instant()))))
                .call(ledger::flush)
                .call(wakeUp::afterCommit);
    }

    List<EventDraft> markSent(Delivery delivery, Destination destination, Actor actor, Instant now) {
        delivery.markSent(actor, destination.answerDays(), now);
        return events.delivered(delivery, destination, now);
    }

    List<EventDraft> acknowledge(
            Delivery delivery, Destination destination, Actor actor, String reference, Instant now) {
        delivery.answer(DeliveryCommand.ACKNOWLEDGE, actor, Outcome.acknowledged(now, actor.name(), reference), now);
        return List.of(events.acknowledged(delivery, destination));
    }

    /** What a person posted without having recorded that it was sent was sent all the same. */
    List<EventDraft> post(
            Delivery delivery, Destination destination, Actor actor, DeliveryRequests.Posted what, Instant now) {
        boolean carried = delivery.state() == DeliveryState.WAITING_FOR_PERSON;
        delivery.answer(
                DeliveryCommand.POST,
                actor,
                Outcome.posted(now, actor.name(), what.url(), what.postedOn(), what.evidence()),
                now);
        EventDraft posted = events.posted(delivery, destination);
        return carried ? List.of(events.delivered(delivery, destination, now).getFirst(), posted) : List.of(posted);
    }

    List<EventDraft> decline(Delivery delivery, Destination destination, Actor actor, String reason, Instant now) {
        delivery.answer(DeliveryCommand.DECLINE, actor, Outcome.declined(now, actor.name(), reason), now);
        return List.of(events.declined(delivery, destination));
    }

    /** Makes the row that repeats this one; in the caller's transaction, with the destination locked. */
    Uni<Void> repeat(Delivery delivery, Actor actor) {
        Instant now = clock.instant();
        PublicState state = new PublicState(
                delivery.articleId(),
                delivery.edition(),
                delivery.matter().title(),
                "",
                delivery.matter().team(),
                false);
        return ledger.insert(
                        state,
                        List.of(new Order(
                                delivery.destination(),
                                delivery.action(),
                                delivery.matter().payload())),
                        delivery.matter().cause(),
                        actor.person(),
                        delivery.id(),
                        now)
                .call(wakeUp::afterCommit)
                .replaceWithVoid();
    }

    /** What is not the newest of its article there is passed over: order holds for repetitions too. */
    Uni<DeliveryRequests.Redelivered> redeliver(DeliveryRequests.Redeliver request, Actor actor) {
        return destinations
                .lockHealth(request.destination())
                .chain(() -> search.meant(request))
                .chain(all -> {
                    Tally tally = new Tally();
                    return Multi.createFrom()
                            .iterable(all)
                            .onItem()
                            .transformToUniAndConcatenate(delivery -> redeliver(delivery, actor, tally))
                            .onItem()
                            .ignoreAsUni()
                            .chain(ledger::flush)
                            .map(ignored -> tally.answer());
                })
                .call(wakeUp::afterCommit);
    }

    private Uni<Void> redeliver(Delivery delivery, Actor actor, Tally tally) {
        Instant now = clock.instant();
        List<DeliveryCommand> possible = DeliveryLifecycle.possible(delivery, actor, now);
        return ledger.isOvertaken(delivery).chain(overtaken -> {
            if (!overtaken && possible.contains(DeliveryCommand.REDELIVER)) {
                delivery.redeliver(actor, now);
                tally.redelivered++;
            } else if (!overtaken && possible.contains(DeliveryCommand.RESEND)) {
                delivery.resend(actor, now);
                tally.resent++;
                return repeat(delivery, actor);
            } else {
                tally.skipped++;
            }
            return Uni.createFrom().voidItem();
        });
    }

    private static final class Tally {
        private int redelivered;
        private int resent;
        private int skipped;

        private DeliveryRequests.Redelivered answer() {
            return new DeliveryRequests.Redelivered(redelivered, resent, skipped);
        }
    }
}
