package vn.toasoan.review.reviewcase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.toasoan.review.people.Staff;

/**
 * Somebody's first or last day comes without an event: ready steps then go to those who stand in, and they are told.
 * Who may decide is judged at the moment of deciding anyway; this is for queues and notices. Several of these side by
 * side do no harm: the second finds everything moved.
 */
@ApplicationScoped
public class StaffClock {

    private final Moments moments;
    private final Reviewing reviewing;

    /** Who was at work when steps were last moved; null before the first look. */
    private volatile Staff seen;

    StaffClock(Moments moments, Reviewing reviewing) {
        this.moments = moments;
        this.reviewing = reviewing;
    }

    @Scheduled(every = "{toasoan.review.staff-clock}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> strike() {
        return Panache.withTransaction(() -> moments.staff()
                        .chain(staff -> staff.equals(seen)
                                ? Uni.createFrom().<Staff>nullItem()
                                : reviewing.reassignAll(null).replaceWith(staff)))
                .invoke(staff -> seen = staff == null ? seen : staff)
                .replaceWithVoid();
    }
}
