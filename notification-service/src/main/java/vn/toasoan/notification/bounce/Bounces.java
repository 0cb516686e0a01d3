package vn.toasoan.notification.bounce;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.toasoan.notification.delivery.Returned;

/** Applies a report, once. */
@ApplicationScoped
class Bounces {

    private final Returned returned;

    Bounces(Returned returned) {
        this.returned = returned;
    }

    @WithTransaction
    Uni<Void> take(DsnReport report) {
        return returned.take(
                report.deliveryId(), "DSN " + report.status(), report.recipient(), report.saysNobodyIsThere());
    }
}
