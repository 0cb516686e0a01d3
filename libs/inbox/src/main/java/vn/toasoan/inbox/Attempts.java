package vn.toasoan.inbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tries a piece of work again: a few times when it fails by itself, for as long as it takes when the database is away.
 * Every try and every pause stays on the Vert.x context of the first call, as a reactive session demands. Each try is
 * a subscription of its own, so that a night of waiting leaves no chain behind.
 */
final class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final long[] PAUSES = {100, 500, 2_000};
    private static final long OUTAGE_FIRST = 250;
    private static final long OUTAGE_LONGEST = 5_000;

    private final Context context = Vertx.currentContext();
    private final Supplier<Uni<Void>> work;
    private final Outage outage;
    private final UniEmitter<? super Void> result;
    private int failures;
    private int outages;

    private Attempts(Supplier<Uni<Void>> work, Outage outage, UniEmitter<? super Void> result) {
        if (context == null) {
            throw new IllegalStateException("Events are handled on a Vert.x context");
        }
        this.work = work;
        this.outage = outage;
        this.result = result;
    }

    /** Fails with the last failure of the work. */
    static Uni<Void> at(Supplier<Uni<Void>> work, Outage outage) {
        return Uni.createFrom().emitter(result -> new Attempts(work, outage, result).run());
    }

    private void run() {
        Uni.createFrom().deferred(work::get).subscribe().with(result::complete, this::failed);
    }

    private void failed(Throwable failure) {
        outage.isBehind(failure).subscribe().with(away -> decide(failure, away), result::fail);
    }

    private void decide(Throwable failure, boolean away) {
        if (away) {
            LOG.warnf("Consuming waits for the database: %s", failure);
            runAfter(Math.min(OUTAGE_LONGEST, OUTAGE_FIRST << Math.min(outages++, 10)));
        } else if (failures < PAUSES.length) {
            LOG.infof("Handling failed, try %d follows: %s", failures + 2, failure);
            runAfter(PAUSES[failures++]);
        } else {
            result.fail(failure);
        }
    }

    private void runAfter(long millis) {
        long jittered = millis - ThreadLocalRandom.current().nextLong(millis / 4 + 1);
        context.owner().setTimer(jittered, timer -> context.runOnContext(ignored -> run()));
    }
}
