package vn.toasoan.notification.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gathers what is written down of one delivery. */
@ApplicationScoped
class Explanations {

    private final Decisions decisions;
    private final Attempts attempts;

    Explanations(Decisions decisions, Attempts attempts) {
        this.decisions = decisions;
        this.attempts = attempts;
    }

    Uni<Explanation> of(Delivery delivery) {
        return decisions
                .of(delivery.id())
                .chain(decided -> attempts.of(delivery.id()).map(tried -> Explanation.of(delivery, decided, tried)));
    }
}
