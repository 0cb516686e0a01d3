package vn.toasoan.archive.record.reappraisal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.toasoan.archive.record.RecordTerms;
import vn.toasoan.archive.schedule.DateRule;
import vn.toasoan.archive.schedule.RetentionSchedule;
import vn.toasoan.archive.schedule.Schedules;

/**
 * On the first day of a version, lengthens what it lengthens. It shortens nothing: that needs a council. What is held, or
 * on a list for destruction, waits until it is not.
 */
@ApplicationScoped
class NewVersionWorker {

    private final Schedules schedules;
    private final RecordTerms terms;
    private final Clock clock;

    NewVersionWorker(Schedules schedules, RecordTerms terms, Clock clock) {
        this.schedules = schedules;
        this.terms = terms;
        this.clock = clock;
    }

    @Scheduled(every = "{toasoan.closing.poll}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return Panache.withSession(() -> schedules.inForce(DateRule.dayOf(clock.instant())))
                .chain(this::untilDone);
    }

    private Uni<Void> untilDone(RetentionSchedule schedule) {
        return Panache.withTransaction(() -> terms.apply(schedule))
                .chain(looked -> looked == 0 ? Uni.createFrom().voidItem() : untilDone(schedule));
    }
}
