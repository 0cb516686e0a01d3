package vn.toasoan.notification.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.LockMode;
import vn.toasoan.notification.gate.Check;
import vn.toasoan.notification.gate.Gate;
import vn.toasoan.notification.gate.Verdict;
import vn.toasoan.notification.rule.Channel;

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
    private final Clock clock;

    DeliveryQueue(
            Circumstances circumstances,
            Decisions decisions,
            Companions companions,
            Messages messages,
            Attempts attempts,
            Clock clock) {
        this.circumstances = circumstances;
        this.decisions = decisions;
        this.companions = companions;
        this.messages = messages;
        this.attempts = attempts;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Claim> claimDue(Channel channel, int limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                from Delivery where channel = :channel and ((state = 'PENDING' and notBefore <= :now)
                                  or (state = 'SENDING' and leaseUntil < :now)) order by notBefore
                                """, Delivery.class)
                        .setParameter("channel", channel)
                        .setParameter("now", clock.instant())
                        .setMaxResults(limit)
                        .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                        .getResultList())
                .chain(this::examine);
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
        return circumstances.of(delivery).chain(situation -> {
            Verdict verdict = Gate.judge(situation.candidate(), clock.instant());
            return switch (verdict.outcome()) {
                case NOT_SENT -> {
                    delivery.withhold(verdict.reason(), clock.instant());
                    yield decisions.record(delivery.id(), verdict);
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
