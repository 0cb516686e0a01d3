package vn.toasoan.notification.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.toasoan.notification.channel.OutgoingChannel;
import vn.toasoan.notification.gate.Check;
import vn.toasoan.notification.gate.Gate;
import vn.toasoan.notification.gate.Verdict;

/** Takes due rows through the gate, each at the moment at which it would be sent; committed before anything is sent. */
@ApplicationScoped
class DeliveryQueue {

    /** @param examined how many rows were due: fewer than asked for means that no more are */
    record Claim(List<ClaimedDelivery> claimed, int examined) {}

    private final Circumstances circumstances;
    private final Decisions decisions;
    private final Companions companions;
    private final Messages messages;
    private final Attempts attempts;
    private final Endings endings;
    private final Clock clock;

    DeliveryQueue(
            Circumstances circumstances,
            Decisions decisions,
            Companions companions,
            Messages messages,
            Attempts attempts,
            Endings endings,
            Clock clock) {
        this.circumstances = circumstances;
        this.decisions = decisions;
        this.companions = companions;
        this.messages = messages;
        this.attempts = attempts;
        this.endings = endings;
        this.clock = clock;
    }

    private static String due(OutgoingChannel channel) {
        return """
                select d.id from delivery d where d.channel = :channel and ((d.state = 'PENDING' and d.not_before <= :now)
                  or (d.state = 'SENDING' and d.lease_until < :now)) and %s order by d.not_before limit :limit
                """.formatted(channel.among());
    }

    /** Looks without locking anything: most seconds nothing is due. */
    @WithSession
    Uni<Boolean> anyDue(OutgoingChannel channel) {
        return ids(channel, due(channel), 1).map(found -> !found.isEmpty());
    }

    @WithTransaction
    Uni<Claim> claimDue(OutgoingChannel channel, int limit) {
        return ids(channel, due(channel) + " for update skip locked", limit)
                .chain(ids -> ids.isEmpty() ? Uni.createFrom().item(List.<Delivery>of()) : read(ids))
                .chain(this::examine);
    }

    private Uni<List<UUID>> ids(OutgoingChannel channel, String query, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(query, UUID.class)
                        .setParameter("channel", channel.channel().name())
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter("limit", limit)
                        .getResultList());
    }

    private static Uni<List<Delivery>> read(List<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Delivery where id in :ids order by notBefore", Delivery.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    private Uni<Claim> examine(List<Delivery> due) {
        List<ClaimedDelivery> claimed = new ArrayList<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Delivery delivery : due) {
            all = all.chain(() -> examine(delivery, claimed));
        }
        return all.replaceWith(() -> new Claim(claimed, due.size()));
    }

    private Uni<Void> examine(Delivery delivery, List<ClaimedDelivery> claimed) {
        if (delivery.state() == DeliveryState.MERGED) {
            return Uni.createFrom().voidItem();
        }
        if (delivery.isLostFromSight() && delivery.isKnownToHaveArrived()) {
            delivery.delivered(clock.instant());
            return endings.tell(delivery, DeliveryEvents.delivered(delivery));
        }
        if (delivery.isLostFromSight()) {
            delivery.lostFromSight(clock.instant());
            return endings.failed(delivery, FallBack.Hindrance.UNKNOWN);
        }
        return circumstances.of(delivery).chain(situation -> {
            Verdict verdict = Gate.judge(situation.candidate(), clock.instant());
            return switch (verdict.outcome()) {
                case NOT_SENT -> {
                    delivery.withhold(verdict.reason(), clock.instant());
                    yield decisions.record(delivery.id(), verdict).chain(() -> ifUnreachable(delivery, verdict));
                }
                case WAIT -> {
                    delivery.waitUntil(verdict.until(), verdict.reason().equals(Check.NOT_FOR_THE_DIGEST.name()));
                    yield decisions.record(delivery.id(), verdict);
                }
                case SEND ->
                    claim(delivery, situation, verdict).invoke(claimed::add).replaceWithVoid();
            };
        });
    }

    /** Whoever can't be reached by one channel is told by another, if the other is meant to take over. */
    private Uni<Void> ifUnreachable(Delivery delivery, Verdict verdict) {
        return verdict.reason().equals(Check.HAS_ADDRESS.name())
                ? endings.instead(delivery, FallBack.Hindrance.REFUSED)
                : Uni.createFrom().voidItem();
    }

    private Uni<ClaimedDelivery> claim(Delivery delivery, Circumstances.Situation situation, Verdict verdict) {
        Uni<Void> written = delivery.attempts() == 0
                ? decisions.record(delivery.id(), verdict)
                : Uni.createFrom().voidItem();
        return written.chain(() -> companions.of(delivery, situation))
                .chain(together -> messages.of(delivery, situation, together))
                .chain(message -> {
                    delivery.claim(clock.instant());
                    return attempts.started(delivery)
                            .replaceWith(new ClaimedDelivery(
                                    delivery.id(), delivery.attempts(), delivery.noticeClass(), message));
                });
    }
}
