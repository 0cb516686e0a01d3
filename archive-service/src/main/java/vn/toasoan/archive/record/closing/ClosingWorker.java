package vn.toasoan.archive.record.closing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import vn.toasoan.archive.record.RecordLife;

/**
 * Cuts off and marks as due, batch by batch, also what was filed into a closed year later. It only ever says that
 * something may now be proposed: no timer destroys anything.
 */
@ApplicationScoped
class ClosingWorker {

    private final RecordLife life;

    ClosingWorker(RecordLife life) {
        this.life = life;
    }

    @Scheduled(every = "{toasoan.closing.poll}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return untilEmpty(life::cutOff).chain(() -> untilEmpty(life::becomeDue));
    }

    private static Uni<Void> untilEmpty(Supplier<Uni<Integer>> step) {
        return Panache.withTransaction(step)
                .chain(moved -> moved == 0 ? Uni.createFrom().voidItem() : untilEmpty(step));
    }
}
