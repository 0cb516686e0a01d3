package vn.toasoan.notification.zalo.oa;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts the calls of all replicas by the minute, before they are made. */
@ApplicationScoped
class Pace {

    private final MinuteBudget budget;
    private final Clock clock;

    Pace(@ConfigProperty(name = "toasoan.zalo.oa.calls-per-minute") int perMinute, Clock clock) {
        this.budget = new MinuteBudget(perMinute);
        this.clock = clock;
    }

    /** As many as may be made now, at most those that are wanted; they count as made. */
    @WithTransaction
    Uni<Integer> take(int wanted) {
        OffsetDateTime minute = clock.instant().truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into zalo_minute (minute, used) values (:minute, 0) on conflict (minute) do nothing")
                        .setParameter("minute", minute)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(
                                        "select used from zalo_minute where minute = :minute for update", Integer.class)
                                .setParameter("minute", minute)
                                .getSingleResult())
                        .chain(used -> {
                            int given = budget.permits(wanted, used);
                            return session.createNativeQuery(
                                            "update zalo_minute set used = used + :given where minute = :minute")
                                    .setParameter("given", given)
                                    .setParameter("minute", minute)
                                    .executeUpdate()
                                    .replaceWith(given);
                        }));
    }

    @WithTransaction
    Uni<Void> forgetOld() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from zalo_minute where minute < :old")
                        .setParameter(
                                "old",
                                clock.instant().minus(1, ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
