package vn.toasoan.notification.zalo.hook;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.LockMode;

/** The events as they came, each once, however often Zalo repeats it. */
@ApplicationScoped
class ZaloEvents {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration UNVERIFIED_KEPT = Duration.ofDays(1);

    private final Clock clock;

    ZaloEvents(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param variant null for an event that nobody vouches for: it is kept for a day and never acted upon
     * @return false for a repetition
     */
    Uni<Boolean> store(String dedupKey, String name, String variant, String body) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into zalo_event (id, dedup_key, received_at, name, variant, body)
                                values (:id, :key, :now, :name, :variant, :body) on conflict (dedup_key) do nothing
                                """)
                        .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                        .setParameter("key", (variant == null ? "?" : "") + dedupKey)
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter("name", name)
                        .setParameter("variant", variant)
                        .setParameter("body", body)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** Id of the oldest that waits to be looked at and is vouched for; null if none does. */
    Uni<UUID> next() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select id from zalo_event where processed_at is null and variant is not null
                                order by received_at limit 1
                                """, UUID.class).getSingleResultOrNull());
    }

    /** Locked until the transaction ends; null once another has looked at it. */
    Uni<ZaloEvent> lockOpen(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(ZaloEvent.class, id, LockMode.PESSIMISTIC_WRITE))
                .map(event -> event != null && event.isOpen() ? event : null);
    }

    Uni<Void> forgetOld() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                delete from zalo_event where received_at < :old or (variant is null and received_at < :unverified)
                                """)
                        .setParameter("old", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                        .setParameter(
                                "unverified",
                                clock.instant().minus(UNVERIFIED_KEPT).atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
