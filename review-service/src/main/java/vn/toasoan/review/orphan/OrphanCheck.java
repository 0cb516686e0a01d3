package vn.toasoan.review.orphan;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import vn.toasoan.review.reviewcase.Reviewing;

/** Runs every night. What it can't put right stays in the list, in the log and in {@code review_orphans_left}. */
@ApplicationScoped
public class OrphanCheck {

    private static final Logger LOG = Logger.getLogger(OrphanCheck.class);

    private final Orphans orphans;
    private final Reviewing reviewing;
    private final Clock clock;
    private volatile long left;

    OrphanCheck(Orphans orphans, Reviewing reviewing, Clock clock, MeterRegistry metrics) {
        this.orphans = orphans;
        this.reviewing = reviewing;
        this.clock = clock;
        Gauge.builder("review_orphans_left", () -> left)
                .description("Orphaned review cases of the last nightly check that a person has to look at")
                .register(metrics);
    }

    @Scheduled(
            cron = "{toasoan.review.orphan-check}",
            timeZone = "Asia/Ho_Chi_Minh",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> look() {
        return Panache.withSession(orphans::look)
                .invoke(found -> left = found.stream()
                        .filter(orphan -> orphan.kind() != OrphanKind.MOVED_ON)
                        .count())
                .chain(this::each);
    }

    private Uni<Void> each(List<Orphans.Orphan> found) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> one(Orphans.Orphan orphan) {
        boolean heals = orphan.kind() == OrphanKind.MOVED_ON;
        LOG.warnf(
                "orphaned review case: kind=%s articleId=%s caseId=%s revision=%d healed=%s",
                orphan.kind(), orphan.articleId(), orphan.caseId(), orphan.revision(), heals);
        return Panache.withTransaction(() -> (heals
                                ? reviewing.movedOn(orphan.caseId())
                                : Uni.createFrom().voidItem())
                        .chain(() -> orphans.remember(orphan, heals, clock.instant())))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf(failure, "an orphaned case was not put right: caseId=%s", orphan.caseId());
                    return Uni.createFrom().voidItem();
                });
    }
}
