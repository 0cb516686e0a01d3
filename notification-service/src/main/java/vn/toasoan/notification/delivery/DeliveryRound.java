package vn.toasoan.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import vn.toasoan.notification.channel.MailChannel;
import vn.toasoan.notification.channel.SmtpFailure;

/** Sends what is due: claims rows, sends a few at a time outside of any transaction, concludes each in its own. */
@ApplicationScoped
class DeliveryRound {

    private static final int BATCH = 40;
    private static final int AT_A_TIME = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    record Attempt(UUID id, SendOutcome outcome) {}

    private final Deliveries deliveries;
    private final MailChannel mail;
    private final MeterRegistry metrics;

    DeliveryRound(Deliveries deliveries, MailChannel mail, MeterRegistry metrics) {
        this.deliveries = deliveries;
        this.mail = mail;
        this.metrics = metrics;
    }

    /** Must run on a Vert.x context; comes back to it before each database step. */
    Uni<Void> run() {
        Context context = Vertx.currentContext();
        return deliveries
                .claimDue(BATCH)
                .chain(claimed -> Multi.createFrom()
                        .iterable(claimed)
                        .onItem()
                        .transformToUni(delivery ->
                                attempt(delivery).emitOn(task -> context.runOnContext(ignored -> task.run())))
                        .merge(AT_A_TIME)
                        .onItem()
                        .transformToUniAndConcatenate(it -> deliveries.conclude(it.id(), it.outcome()))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private Uni<Attempt> attempt(ClaimedDelivery delivery) {
        if (delivery.recipient() == null || !delivery.recipient().active()) {
            return failed(delivery, new SendOutcome.Failed("The person has left", true, false));
        }
        if (delivery.recipient().email() == null) {
            return failed(delivery, new SendOutcome.Failed("The person has no e-mail address", true, false));
        }
        return mail.send(
                        delivery.id(), delivery.template(), delivery.recipient().email(), delivery.content())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(ignored -> new Attempt(delivery.id(), new SendOutcome.Accepted()))
                .onFailure()
                .recoverWithItem(failure -> new Attempt(
                        delivery.id(),
                        new SendOutcome.Failed(
                                SmtpFailure.describe(failure),
                                SmtpFailure.isPermanent(failure),
                                SmtpFailure.mayHaveBeenDelivered(failure))))
                .invoke(it -> count(it.outcome()));
    }

    private Uni<Attempt> failed(ClaimedDelivery delivery, SendOutcome.Failed failure) {
        count(failure);
        return Uni.createFrom().item(new Attempt(delivery.id(), failure));
    }

    private void count(SendOutcome outcome) {
        String result = outcome instanceof SendOutcome.Accepted ? "accepted" : "failed";
        metrics.counter("notification", "channel", "EMAIL", "outcome", result).increment();
    }
}
