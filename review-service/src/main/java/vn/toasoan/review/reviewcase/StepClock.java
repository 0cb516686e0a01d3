package vn.toasoan.review.reviewcase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks for steps whose due date or claim has run out. Each case is a transaction of its own and is judged again once
 * it is locked, so several of these side by side, or one that comes late, tell every overdue step once.
 */
@ApplicationScoped
public class StepClock {

    private static final Logger LOG = Logger.getLogger(StepClock.class);
    private static final int AT_ONCE = 100;

    private final ReviewCases cases;
    private final Reviewing reviewing;
    private final Clock clock;

    StepClock(ReviewCases cases, Reviewing reviewing, Clock clock) {
        this.cases = cases;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    @Scheduled(every = "{toasoan.review.step-clock}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> strike() {
        return Panache.withSession(() -> cases.timely(clock.instant(), AT_ONCE))
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(this::oneCase)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> oneCase(UUID caseId) {
        return Panache.withTransaction(() -> reviewing.timePasses(caseId))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf(failure, "the clock could not move a case, will be tried again: caseId=%s", caseId);
                    return Uni.createFrom().voidItem();
                });
    }
}
