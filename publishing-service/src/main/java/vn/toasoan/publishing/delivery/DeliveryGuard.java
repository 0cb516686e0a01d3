package vn.toasoan.publishing.delivery;

import java.time.Instant;
import java.util.function.BiPredicate;

/** What must hold for a command beyond state and role; the name is what a refusal tells. */
enum DeliveryGuard {
    /** A takedown ends by the destination's word alone. */
    NO_TAKEDOWN((delivery, now) -> delivery.action() != Action.TAKEDOWN),
    LEASE_OVER((delivery, now) ->
            delivery.lease() == null || !delivery.lease().until().isAfter(now));

    private final BiPredicate<Delivery, Instant> holds;

    DeliveryGuard(BiPredicate<Delivery, Instant> holds) {
        this.holds = holds;
    }

    boolean holds(Delivery delivery, Instant now) {
        return holds.test(delivery, now);
    }
}
