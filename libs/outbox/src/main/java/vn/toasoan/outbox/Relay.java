package vn.toasoan.outbox;

import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Brings committed events to the broker: claim, send and mark, each a transaction of its own, by one thread of one
 * process of the service at a time. At least once: who dies after sending leaves rows that the next one sends again.
 */
final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int MOST_PER_BATCH = 1_000;
    private static final int SURELY_EVERYTHING = 8;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Backoff OF_A_KEY = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final Backoff OF_ALL = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(3));

    private final EventQueue queue;
    private final Lease lease;
    private final EventSender sender;
    private final RelayWakeUp wakeUp;
    private final OutboxMetrics metrics;
    private volatile boolean stopping;
    private int failuresInARow;

    Relay(EventQueue queue, Lease lease, EventSender sender, RelayWakeUp wakeUp, OutboxMetrics metrics) {
        this.queue = queue;
        this.lease = lease;
        this.sender = sender;
        this.wakeUp = wakeUp;
        this.metrics = metrics;
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                round();
            }
            lease.giveUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.debug("The lease could not be given up; it ends by itself", e);
        } finally {
            sender.close();
        }
    }

    /** The batch on its way is finished first. */
    void stop() {
        stopping = true;
        wakeUp.wake();
    }

    private void round() throws InterruptedException {
        try {
            Duration pause = relay();
            metrics.sampleIfDue(queue);
            if (!pause.isZero()) {
                wakeUp.await(pause);
            }
        } catch (RuntimeException | Error e) {
            // Whatever it was, a relay that ended would leave a service that answers and tells nobody.
            lease.lose();
            LOG.warn("The outbox waits, for its database as a rule", e);
            pauseForAll();
        }
    }

    private Duration relay() throws InterruptedException {
        if (!lease.isHeld()) {
            if (!lease.take()) {
                return POLL;
            }
            LOG.infof("This process relays the outbox now, by token %d", lease.token());
        }
        List<WaitingEvent> claimed = queue.claim(lease, failuresInARow == 0 ? MOST_PER_BATCH : 1);
        if (claimed.isEmpty()) {
            return lease.isHeld() ? POLL : Duration.ZERO;
        }
        Batch batch = new Batch(claimed, sender, lease::isSure, lease::renewIfDue);
        batch.run();
        mark(batch);
        if (batch.outage() != null) {
            LOG.warnf("The outbox waits for the broker: %s", batch.outage().toString());
            pauseForAll();
            return Duration.ZERO;
        }
        boolean recovered = failuresInARow > 0;
        failuresInARow = 0;
        return recovered || claimed.size() >= SURELY_EVERYTHING ? Duration.ZERO : POLL;
    }

    private void mark(Batch batch) {
        long token = lease.token();
        int marked = queue.sent(batch.sent(), token);
        queue.refused(batch.refused().stream().map(Relay::heldBack).toList(), token);
        queue.unsent(batch.unsent(), token);
        metrics.sent(marked);
        metrics.failed(batch.refused().size() + (batch.outage() == null ? 0 : 1));
        if (sender.worn()) {
            sender.close();
        }
    }

    private static EventQueue.HeldBack heldBack(Batch.Refusal refusal) {
        WaitingEvent event = refusal.event();
        int attempts = event.attempts() + 1;
        Duration pause = OF_A_KEY.after(attempts);
        LOG.warnf(
                "Event %s of type %s was refused (attempt %d); its key waits for %d ms: %s",
                event.id(), event.type(), attempts, pause.toMillis(), refusal.cause());
        return new EventQueue.HeldBack(event.seq(), refusal.cause().toString(), pause);
    }

    /** Deaf to wake-ups: what commits meanwhile does not bring the other side back. */
    private void pauseForAll() throws InterruptedException {
        long until = System.nanoTime() + OF_ALL.after(++failuresInARow).toNanos();
        long left;
        while (!stopping && (left = until - System.nanoTime()) > 0) {
            wakeUp.await(Duration.ofNanos(left));
        }
    }
}
