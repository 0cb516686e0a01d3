package vn.toasoan.review.routing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** The routing table. Its rows are data; what no row can change is in {@link Route}. */
@ApplicationScoped
public class Routing {

    /** Stands for the steps that every article takes, after those of its topic. */
    public static final String EVERY_TOPIC = "*";

    /** Stands for "no person": a null parameter has no type. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String INSERT = """
        insert into routing (topic, position, role, mode, quorum, person, advisory, working_days, label)
        values (:topic, :position, :role, :mode, nullif(:quorum, 0),
              nullif(:person, cast('00000000-0000-0000-0000-000000000000' as uuid)), :advisory, :days, :label)
        on conflict do nothing\
        """;

    private record Row(String topic, RouteStep step) {}

    /** The route an article of this topic takes when it comes in now; a topic without rows goes to the board alone. */
    public Uni<Route> routeOf(String topic) {
        return routes().map(routes -> routes.of(topic));
    }

    public Uni<Routes> routes() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select topic, position, role, mode, quorum, person, advisory, working_days, label
                                from routing order by topic, position, role, person\
                                """, Object[].class).getResultList())
                .map(rows -> new Routes(rows.stream()
                        .map(Routing::row)
                        .collect(Collectors.groupingBy(
                                Row::topic, Collectors.mapping(Row::step, Collectors.toList())))));
    }

    /** All rows at one moment. */
    public record Routes(Map<String, List<RouteStep>> byTopic) {

        public Route of(String topic) {
            return with(topic, own(topic));
        }

        /** The route of a topic if its own rows were these. */
        public Route with(String topic, List<RouteStep> steps) {
            return topic.equals(EVERY_TOPIC) ? Route.of(List.of(), steps) : Route.of(steps, own(EVERY_TOPIC));
        }

        /** The rows of the topic alone, as they were entered. */
        public List<RouteStep> own(String topic) {
            return byTopic.getOrDefault(topic, List.of());
        }
    }

    /** Takes over what a new topic proposes; rows that the school has win. */
    public Uni<Void> propose(String topic, List<RouteStep> steps) {
        return routes().chain(routes ->
                routes.byTopic().containsKey(topic) ? Uni.createFrom().voidItem() : insert(topic, steps));
    }

    /** Puts these rows in the place of the topic's. */
    Uni<Void> replace(String topic, List<RouteStep> steps) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from routing where topic = :topic")
                        .setParameter("topic", topic)
                        .executeUpdate())
                .chain(() -> insert(topic, steps));
    }

    private static Uni<Void> insert(String topic, List<RouteStep> steps) {
        return Panache.getSession().chain(session -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (RouteStep step : steps) {
                all = all.chain(() -> insert(session, topic, step));
            }
            return all;
        });
    }

    private static Uni<Void> insert(Mutiny.Session session, String topic, RouteStep step) {
        return session.createNativeQuery(INSERT)
                .setParameter("topic", topic)
                .setParameter("position", step.order())
                .setParameter("role", step.role())
                .setParameter("mode", step.mode().name())
                .setParameter("quorum", Objects.requireNonNullElse(step.quorum(), 0))
                .setParameter("person", Objects.requireNonNullElse(step.person(), NOBODY))
                .setParameter("advisory", step.advisory())
                .setParameter("days", step.workingDays())
                .setParameter("label", step.label())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Row row(Object[] columns) {
        return new Row(
                (String) columns[0],
                new RouteStep(
                        (Integer) columns[1],
                        (String) columns[2],
                        Mode.valueOf((String) columns[3]),
                        (Integer) columns[4],
                        (UUID) columns[5],
                        (Boolean) columns[6],
                        (Integer) columns[7],
                        (String) columns[8]));
    }
}
