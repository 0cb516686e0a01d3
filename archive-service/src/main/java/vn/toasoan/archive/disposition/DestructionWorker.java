package vn.toasoan.archive.disposition;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import vn.toasoan.archive.store.RecordStore;

/**
 * Works off runs that a person has ordered to execute, and resumes what a crash interrupted. It starts nothing by itself:
 * without that order there is nothing for it to do.
 */
@ApplicationScoped
class DestructionWorker {

    private final Destruction destruction;
    private final RecordStore store;
    private final Vertx vertx;

    DestructionWorker(Destruction destruction, RecordStore store, Vertx vertx) {
        this.destruction = destruction;
        this.store = store;
        this.vertx = vertx;
    }

    @Scheduled(every = "{toasoan.disposition.poll}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return repeat(destruction::lapse)
                .chain(() -> repeat(destruction::one))
                .chain(() -> repeat(this::erase))
                .chain(() -> repeat(destruction::finish));
    }

    private Uni<Boolean> erase() {
        return destruction
                .erasing()
                .chain(item -> item == null
                        ? Uni.createFrom().item(false)
                        : vertx.executeBlocking(() -> store.destroy(item.record()), false)
                                .chain(() -> destruction.erased(item))
                                .replaceWith(true));
    }

    private static Uni<Void> repeat(Supplier<Uni<Boolean>> step) {
        return step.get()
                .chain(worked -> worked ? repeat(step) : Uni.createFrom().voidItem());
    }
}
