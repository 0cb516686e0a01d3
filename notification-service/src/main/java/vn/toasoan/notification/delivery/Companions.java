package vn.toasoan.notification.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.LockMode;
import vn.toasoan.notification.gate.Gate;
import vn.toasoan.notification.gate.Verdict;

/**
 * Finds what goes out together with a delivery: for the daily summary everything that was put aside for it, else what
 * gathered within the coalescing window of its kind. Each companion passes the gate by itself.
 */
@ApplicationScoped
class Companions {

    /** More in one mail nobody reads; the rest makes a mail of its own. */
    private static final int MOST = 50;

    private final Circumstances circumstances;
    private final Decisions decisions;
    private final Clock clock;

    Companions(Circumstances circumstances, Decisions decisions, Clock clock) {
        this.circumstances = circumstances;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** At a later attempt the same as at the first: the message is the same message. */
    Uni<List<Delivery>> of(Delivery leader, Circumstances.Situation situation) {
        if (leader.attempts() > 0) {
            return Panache.getSession()
                    .chain(session -> session.createQuery(
                                    "from Delivery where mergedInto = :id order by createdAt, id", Delivery.class)
                            .setParameter("id", leader.id())
                            .getResultList());
        }
        boolean gathers = leader.digest() || !situation.candidate().coalesce().isZero();
        return gathers ? gather(leader) : Uni.createFrom().item(List.of());
    }

    private Uni<List<Delivery>> gather(Delivery leader) {
        String kind = leader.digest() ? "and digest" : "and not digest and template = :template";
        return Panache.getSession()
                .chain(session -> {
                    var waiting = session.createQuery("""
                                    from Delivery where recipientId = :recipient and channel = :channel
                                      and state = 'PENDING' and attempts = 0 and id <> :id %s order by createdAt, id
                                    """.formatted(kind), Delivery.class)
                            .setParameter("recipient", leader.recipientId())
                            .setParameter("channel", leader.channel())
                            .setParameter("id", leader.id());
                    if (!leader.digest()) {
                        waiting.setParameter("template", leader.template());
                    }
                    return waiting.setMaxResults(MOST)
                            .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                            .getResultList();
                })
                .chain(waiting -> {
                    List<Delivery> joined = new ArrayList<>();
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (Delivery delivery : waiting) {
                        all = all.chain(() -> join(leader, delivery, joined));
                    }
                    return all.replaceWith(joined);
                });
    }

    private Uni<Void> join(Delivery leader, Delivery delivery, List<Delivery> together) {
        return circumstances.of(delivery).chain(situation -> {
            Verdict verdict = Gate.judge(situation.candidate(), clock.instant());
            if (verdict.outcome() == Verdict.Outcome.SEND) {
                delivery.mergeInto(leader, clock.instant());
                together.add(delivery);
                return decisions.merged(delivery.id(), leader.id());
            }
            if (verdict.outcome() == Verdict.Outcome.NOT_SENT) {
                delivery.withhold(verdict.reason(), clock.instant());
                return decisions.record(delivery.id(), verdict);
            }
            return Uni.createFrom().voidItem();
        });
    }
}
