package vn.toasoan.publishing.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.toasoan.publishing.work.WorkLoop;

/**
 * Sends what is due, many destinations side by side. A destination that hangs keeps one place busy until its time is up;
 * those that failed last time share a part of the places, so that however many hang, the others find room.
 */
@ApplicationScoped
class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    private static final long MOMENT = 25;

    private final DeliveryQueue queue;
    private final Carriers carriers;
    private final Recorder recorder;
    private final MeterRegistry metrics;
    private final Vertx vertx;
    private final WorkLoop loop;
    private final int places;
    private final int suspectPlaces;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicInteger healthy = new AtomicInteger();
    private final AtomicInteger suspect = new AtomicInteger();

    DeliveryWorker(
            DeliveryQueue queue,
            Carriers carriers,
            Recorder recorder,
            MeterRegistry metrics,
            Vertx vertx,
            @ConfigProperty(name = "toasoan.delivery.places") int places,
            @ConfigProperty(name = "toasoan.delivery.suspect-places") int suspectPlaces) {
        this.queue = queue;
        this.carriers = carriers;
        this.recorder = recorder;
        this.metrics = metrics;
        this.vertx = vertx;
        this.places = places;
        this.suspectPlaces = suspectPlaces;
        this.loop = new WorkLoop(vertx, "delivery worker", this::step);
    }

    void wake(@Observes WakeUp.Call call) {
        loop.wake();
    }

    /** Finds what a retry, a crash or another replica left. */
    @Scheduled(every = "1s", delayed = "1s")
    void poll() {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private Uni<Boolean> step() {
        return claim(false, places - healthy.get(), healthy)
                .chain(first ->
                        claim(true, suspectPlaces - suspect.get(), suspect).map(second -> first || second));
    }

    private Uni<Boolean> claim(boolean suspects, int free, AtomicInteger taken) {
        return free <= 0
                ? Uni.createFrom().item(false)
                : queue.claim(free, suspects).map(jobs -> {
                    start(jobs, taken);
                    return !jobs.isEmpty();
                });
    }

    private void start(List<Job> jobs, AtomicInteger taken) {
        for (Job job : jobs) {
            taken.incrementAndGet();
            Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(ignored -> work(job, context).subscribe().with(done -> ended(taken), failure -> {
                LOG.errorf(failure, "outcome not written down, the lease will end: deliveryId=%s", job.deliveryId());
                ended(taken);
            }));
        }
    }

    /** Whatever thread an answer, or the end of patience, comes in on: it is written down on the job's own context. */
    private Uni<Void> work(Job job, Context context) {
        return carriers.send(job)
                .emitOn(task -> context.runOnContext(ignored -> task.run()))
                .invoke(sent -> metrics.counter(
                                "publishing_delivery_attempts",
                                "transport",
                                job.route().transport().name(),
                                "outcome",
                                sent.kind().name())
                        .increment())
                .chain(sent -> recorder.record(job, sent));
    }

    /** Many end within a moment: one look for them together, for a look is what costs. */
    private void ended(AtomicInteger taken) {
        taken.decrementAndGet();
        if (looking.compareAndSet(false, true)) {
            vertx.setTimer(MOMENT, timer -> {
                looking.set(false);
                loop.wake();
            });
        }
    }
}
