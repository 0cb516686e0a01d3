package vn.toasoan.notification.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for due deliveries once a second; a round that is still sending is not joined by a second one. */
@ApplicationScoped
class DeliverySchedule {

    private final DeliveryRound round;

    DeliverySchedule(DeliveryRound round) {
        this.round = round;
    }

    @Scheduled(
            identity = "deliveries",
            every = "${toasoan.delivery.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sendDue() {
        return round.run();
    }
}
