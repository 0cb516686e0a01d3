package vn.toasoan.archive.record.filing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Works the filings off in a few lanes: woken in process after a commit, and by a slow poll that catches what a crash or
 * a wait left over. A lane goes on as long as something is due, each filing on a Vert.x context of its own.
 */
@ApplicationScoped
class FilingWorker {

    private static final Logger LOG = Logger.getLogger(FilingWorker.class);
    private static final int LANES = 3;

    private final FileEdition fileEdition;
    private final Vertx vertx;
    private final Semaphore free = new Semaphore(LANES);
    private final AtomicBoolean called = new AtomicBoolean();
    private volatile boolean stopping;

    FilingWorker(FileEdition fileEdition, Vertx vertx) {
        this.fileEdition = fileEdition;
        this.vertx = vertx;
    }

    /** Returns at once. Safe to call from any thread, however often. */
    void wake() {
        called.set(true);
        openLane();
    }

    @Scheduled(every = "{toasoan.filing.poll}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        wake();
    }

    void stop(@Observes ShutdownEvent ending) {
        stopping = true;
    }

    private void openLane() {
        if (!stopping && free.tryAcquire()) {
            step();
        }
    }

    private void step() {
        called.set(false);
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> fileEdition.next().subscribe().with(this::stepped, this::broken));
    }

    private void stepped(boolean worked) {
        if (!worked || stopping) {
            closeLane();
            return;
        }
        openLane();
        step();
    }

    private void broken(Throwable failure) {
        LOG.warn("Filing stops until the next poll", failure);
        called.set(false);
        closeLane();
    }

    /** A call that came between the last look and now would otherwise wait for the poll. */
    private void closeLane() {
        free.release();
        if (called.get()) {
            openLane();
        }
    }
}
