package vn.toasoan.notification.delivery;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.toasoan.notification.channel.OutgoingChannel;

/**
 * Looks for due deliveries once a second, each provider by itself: one that is slow or away delays no other. A round that
 * is still sending is not joined by a second one.
 */
@ApplicationScoped
class DeliverySchedule {

    private final DeliveryRound round;
    private final List<OutgoingChannel> channels;

    DeliverySchedule(DeliveryRound round, @All List<OutgoingChannel> channels) {
        this.round = round;
        this.channels = channels;
    }

    @Scheduled(
            identity = "mail-deliveries",
            every = "${toasoan.delivery.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> mailDue() {
        return run("mail");
    }

    @Scheduled(
            identity = "inbox-deliveries",
            every = "${toasoan.delivery.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> inboxDue() {
        return run("inbox");
    }

    @Scheduled(
            identity = "zalo-bot-deliveries",
            every = "${toasoan.delivery.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> botDue() {
        return run("zalo-bot");
    }

    @Scheduled(
            identity = "zalo-oa-deliveries",
            every = "${toasoan.delivery.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> accountDue() {
        return run("zalo-oa");
    }

    private Uni<Void> run(String name) {
        return channels.stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .map(round::run)
                .orElseThrow();
    }
}
