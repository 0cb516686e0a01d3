package vn.toasoan.publishing.work;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Takes one piece of work after the other until there is none, on a Vert.x context of its own on which database work is
 * safe. Wake-ups during a run are never lost and never start a second run in this process; other replicas are kept
 * apart by the leases of the queue that a step claims from.
 */
public final class WorkLoop {

    private static final Logger LOG = Logger.getLogger(WorkLoop.class);

    private final Vertx vertx;
    private final String name;
    private final Supplier<Uni<Boolean>> step;
    private final AtomicInteger wakeUps = new AtomicInteger();
    private volatile boolean stopped;

    /** @param step does one piece of work; answers false when it found none */
    public WorkLoop(Vertx vertx, String name, Supplier<Uni<Boolean>> step) {
        this.vertx = vertx;
        this.name = name;
        this.step = step;
    }

    /** Returns at once; cheap when a run is on its way. */
    public void wake() {
        if (!stopped && wakeUps.getAndIncrement() == 0) {
            run();
        }
    }

    /** The piece in work ends as it may; no other is begun. */
    public void stop() {
        stopped = true;
    }

    private void run() {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> next(wakeUps.get()));
    }

    private void next(int seen) {
        step.get().subscribe().with(worked -> afterStep(worked, seen), failure -> {
            if (!stopped) {
                LOG.warnf("%s rests until its next wake-up: %s", name, failure);
            }
            rest(wakeUps.get());
        });
    }

    private void afterStep(boolean worked, int seen) {
        if (stopped) {
            return;
        }
        if (worked) {
            next(wakeUps.get());
        } else {
            rest(seen);
        }
    }

    private void rest(int seen) {
        if (!wakeUps.compareAndSet(seen, 0) && !stopped) {
            run();
        }
    }
}
