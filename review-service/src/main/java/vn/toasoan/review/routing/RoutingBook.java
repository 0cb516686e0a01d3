package vn.toasoan.review.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.toasoan.review.problem.Refusal;

/** Edits of the routing table: each is a version of its topic, with who made it and why; none is ever lost. */
@ApplicationScoped
public class RoutingBook {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Routing routing;
    private final Clock clock;

    RoutingBook(Routing routing, Clock clock) {
        this.routing = routing;
        this.clock = clock;
    }

    /** 0 where nobody has edited the topic yet. */
    public Uni<Long> version(String topic) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select coalesce(max(version), 0) from routing_change where topic = :topic", Long.class)
                        .setParameter("topic", topic)
                        .getSingleResult());
    }

    /** The latest first. */
    public Uni<List<RoutingChange>> changes(String topic) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select version, steps, reason, changed_by, changed_at from routing_change
                                where topic = :topic order by version desc limit 100\
                                """, Object[].class)
                        .setParameter("topic", topic)
                        .getResultList())
                .map(rows -> rows.stream().map(RoutingBook::change).toList());
    }

    /** Running cases keep the route they were opened with. Fails with a refusal where somebody was faster. */
    public Uni<Long> edit(String topic, List<RouteStep> steps, String reason, long seen, UUID by) {
        return Panache.getSession()
                .chain(session -> lock(session, topic).chain(current -> {
                    if (current != seen) {
                        throw Refusal.of(Refusal.Kind.STALE, "STALE_VERSION", "EXPECTED_VERSION", current, seen)
                                .with("currentVersion", current);
                    }
                    return routing.replace(topic, steps)
                            .chain(() -> session.createNativeQuery(
                                            "update routing_head set version = version + 1 where topic = :topic")
                                    .setParameter("topic", topic)
                                    .executeUpdate())
                            .chain(() -> keep(session, topic, current + 1, steps, reason, by))
                            .replaceWith(current + 1);
                }));
    }

    private Uni<Long> lock(Mutiny.Session session, String topic) {
        return session.createNativeQuery("insert into routing_head (topic) values (:topic) on conflict do nothing")
                .setParameter("topic", topic)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(
                                "select version from routing_head where topic = :topic for update", Long.class)
                        .setParameter("topic", topic)
                        .getSingleResult());
    }

    private Uni<Void> keep(
            Mutiny.Session session, String topic, long version, List<RouteStep> steps, String reason, UUID by) {
        return session.createNativeQuery("""
            insert into routing_change (topic, version, steps, reason, changed_by, changed_at)
            values (:topic, :version, :steps, :reason, :by, :at)\
            """)
                .setParameter("topic", topic)
                .setParameter("version", version)
                .setParameter("steps", write(steps))
                .setParameter("reason", reason)
                .setParameter("by", by)
                .setParameter("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static RoutingChange change(Object[] row) {
        Instant at = row[4] instanceof OffsetDateTime time ? time.toInstant() : (Instant) row[4];
        return new RoutingChange((Long) row[0], read((String) row[1]), (String) row[2], (UUID) row[3], at);
    }

    private static String write(List<RouteStep> steps) {
        try {
            return JSON.writeValueAsString(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<RouteStep> read(String steps) {
        try {
            return JSON.readValue(steps, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored routing change can't be read", e);
        }
    }
}
