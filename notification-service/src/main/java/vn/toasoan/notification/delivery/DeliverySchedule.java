package vn.toasoan.notification.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.toasoan.notification.channel.MailChannel;
import vn.toasoan.notification.inbox.InboxChannel;

/**
 * Looks for due deliveries once a second, each channel by itself: one provider that is slow or away delays no other. A
 * round that is still sending is not joined by a second one.
 */
@ApplicationScoped
class DeliverySchedule {

    private final DeliveryRound round;
    private final MailChannel mail;
    private final InboxChannel inbox;

    DeliverySchedule(DeliveryRound round, MailChannel mail, InboxChannel inbox) {
        this.round = round;
        this.mail = mail;
        this.inbox = inbox;
    }

    @Scheduled(
            identity = "mail-deliveries",
            every = "${toasoan.delivery.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> mailDue() {
        return round.run(mail);
    }

    @Scheduled(
            identity = "inbox-deliveries",
            every = "${toasoan.delivery.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> inboxDue() {
        return round.run(inbox);
    }
}
