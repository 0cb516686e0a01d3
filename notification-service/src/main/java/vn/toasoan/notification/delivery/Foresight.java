package vn.toasoan.notification.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import vn.toasoan.notification.gate.Gate;
import vn.toasoan.notification.gate.Verdict;

/** What the gate would say of a delivery at this moment, without any effect. */
@ApplicationScoped
public class Foresight {

    private final Circumstances circumstances;
    private final Clock clock;

    Foresight(Circumstances circumstances, Clock clock) {
        this.circumstances = circumstances;
        this.clock = clock;
    }

    public Uni<Verdict> of(UUID deliveryId) {
        return Panache.getSession()
                .chain(session -> session.find(Delivery.class, deliveryId))
                .chain(circumstances::of)
                .map(situation -> Gate.judge(situation.candidate(), clock.instant()));
    }
}
