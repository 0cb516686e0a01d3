package vn.toasoan.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.toasoan.notification.channel.MailChannel;
import vn.toasoan.notification.channel.SmtpFailure;

/**
 * Sends what is due: claims a few rows, sends them at once outside of any transaction, concludes each in its own, until
 * nothing is due. No more are claimed than are sent at once, so that no lease runs while its row waits for its turn.
 */
@ApplicationScoped
class DeliveryRound {

    private static final Logger LOG = Logger.getLogger(DeliveryRound.class);
    private static final int AT_A_TIME = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    record Attempt(UUID id, int number, SendOutcome outcome) {}

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
                .claimDue(AT_A_TIME)
                .chain(claimed -> Multi.createFrom()
                        .iterable(claimed)
                        .onItem()
                        .transformToUni(delivery -> outcome(delivery)
                                .map(outcome -> new Attempt(delivery.id(), delivery.attempt(), outcome))
                                .emitOn(task -> context.runOnContext(ignored -> task.run())))
                        .merge(AT_A_TIME)
                        .onItem()
                        .transformToUniAndConcatenate(this::conclude)
                        .collect()
                        .asList()
                        .chain(() ->
                                claimed.size() < AT_A_TIME ? Uni.createFrom().voidItem() : run()));
    }

    /** A row that cannot be concluded now is taken up again when its lease ends; it must not hold up the others. */
    private Uni<Void> conclude(Attempt attempt) {
        return deliveries
                .conclude(attempt.id(), attempt.number(), attempt.outcome())
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "The attempt of delivery %s is not written down", attempt.id()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<SendOutcome> outcome(ClaimedDelivery delivery) {
        return Uni.createFrom()
                .deferred(() -> send(delivery))
                .onFailure()
                .recoverWithItem(failure -> new SendOutcome.Failed(
                        SmtpFailure.describe(failure),
                        SmtpFailure.isPermanent(failure),
                        SmtpFailure.mayHaveBeenDelivered(failure)))
                .invoke(this::count);
    }

    private Uni<SendOutcome> send(ClaimedDelivery delivery) {
        if (delivery.recipient() == null || !delivery.recipient().active()) {
            return Uni.createFrom().item(new SendOutcome.Failed("The person has left", true, false));
        }
        if (delivery.recipient().email() == null) {
            return Uni.createFrom().item(new SendOutcome.Failed("The person has no e-mail address", true, false));
        }
        return mail.send(
                        delivery.id(),
                        delivery.template(),
                        delivery.recipient().email(),
                        deliveries.read(delivery.facts()))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .replaceWith(new SendOutcome.Accepted());
    }

    private void count(SendOutcome outcome) {
        String result = outcome instanceof SendOutcome.Accepted ? "accepted" : "failed";
        metrics.counter("notification", "channel", "EMAIL", "outcome", result).increment();
    }
}
