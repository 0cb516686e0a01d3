package vn.toasoan.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.toasoan.notification.channel.OutgoingChannel;
import vn.toasoan.notification.channel.SendOutcome;
import vn.toasoan.notification.rule.Channel;
import vn.toasoan.notification.rule.NoticeClass;

/**
 * Sends what is due by one channel: claims a few rows, sends them at once outside of any transaction, concludes each in
 * its own, until nothing is due. No more are claimed than are sent at once, so that no lease runs while its row waits.
 */
@ApplicationScoped
class DeliveryRound {

    private static final Logger LOG = Logger.getLogger(DeliveryRound.class);
    private static final int AT_A_TIME = 4;

    record Attempt(ClaimedDelivery delivery, SendOutcome outcome) {}

    private final DeliveryQueue queue;
    private final Conclusions conclusions;
    private final MeterRegistry metrics;

    DeliveryRound(DeliveryQueue queue, Conclusions conclusions, MeterRegistry metrics) {
        this.queue = queue;
        this.conclusions = conclusions;
        this.metrics = metrics;
    }

    /** Must run on a Vert.x context; comes back to it before each database step. */
    Uni<Void> run(OutgoingChannel channel) {
        return queue.anyDue(channel)
                .chain(any -> any ? goOn(channel) : Uni.createFrom().voidItem());
    }

    private Uni<Void> goOn(OutgoingChannel channel) {
        return Multi.createBy()
                .repeating()
                .uni(() -> few(channel))
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }

    /** Whether more may be due. */
    private Uni<Boolean> few(OutgoingChannel channel) {
        return channel.permits(AT_A_TIME)
                .chain(permits -> permits == 0 ? Uni.createFrom().item(false) : few(channel, permits));
    }

    private Uni<Boolean> few(OutgoingChannel channel, int permits) {
        Context context = Vertx.currentContext();
        return queue.claimDue(channel, permits)
                .chain(claim -> Multi.createFrom()
                        .iterable(claim.claimed())
                        .onItem()
                        .transformToUni(delivery -> attempt(channel, delivery)
                                .map(outcome -> new Attempt(delivery, outcome))
                                .emitOn(task -> context.runOnContext(ignored -> task.run())))
                        .merge(channel.atATime())
                        .onItem()
                        .transformToUniAndConcatenate(this::conclude)
                        .onItem()
                        .ignoreAsUni()
                        .map(done -> claim.examined() == permits));
    }

    /** A row that cannot be concluded now is taken up again when its lease ends; it must not hold up the others. */
    private Uni<Void> conclude(Attempt attempt) {
        ClaimedDelivery delivery = attempt.delivery();
        return conclusions
                .conclude(delivery.id(), delivery.attempt(), delivery.message().address(), attempt.outcome())
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "The attempt of delivery %s is not written down", delivery.id()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<SendOutcome> attempt(OutgoingChannel channel, ClaimedDelivery delivery) {
        return Uni.createFrom()
                .deferred(() -> channel.send(delivery.message()))
                .onFailure()
                .recoverWithItem(channel::read)
                .invoke(outcome -> count(channel.channel(), delivery.noticeClass(), outcome));
    }

    private void count(Channel channel, NoticeClass noticeClass, SendOutcome outcome) {
        String result = switch (outcome) {
            case SendOutcome.Accepted accepted -> "accepted";
            case SendOutcome.Deferred later -> "deferred";
            case SendOutcome.Failed failure -> failure.maybeDelivered() ? "unknown" : "failed";
        };
        metrics.counter("notification", "channel", channel.name(), "class", noticeClass.name(), "outcome", result)
                .increment();
    }
}
