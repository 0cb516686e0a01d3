package vn.toasoan.review.routing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The routing table. Its rows are data; what no row can change is in {@link Route}. */
@ApplicationScoped
public class Routing {

    private static final String EVERY_TOPIC = "*";

    private record Row(String topic, RouteStep step) {}

    /** The route an article of this topic takes when it comes in now; a topic without rows goes to the board alone. */
    public Uni<Route> routeOf(String topic) {
        return routes().map(routes -> routes.of(topic));
    }

    public Uni<Routes> routes() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select topic, position, role, mode, label from routing order by topic, position, role",
                                Object[].class)
                        .getResultList())
                .map(rows -> new Routes(rows.stream()
                        .map(Routing::row)
                        .collect(Collectors.groupingBy(
                                Row::topic, Collectors.mapping(Row::step, Collectors.toList())))));
    }

    /** All rows at one moment. */
    public record Routes(Map<String, List<RouteStep>> byTopic) {

        public Route of(String topic) {
            return Route.of(byTopic.getOrDefault(topic, List.of()), byTopic.getOrDefault(EVERY_TOPIC, List.of()));
        }
    }

    /** Takes over what a new topic proposes; rows that the school has win. */
    public Uni<Void> propose(String topic, List<RouteStep> steps) {
        return routes().chain(routes ->
                routes.byTopic().containsKey(topic) ? Uni.createFrom().voidItem() : insert(topic, steps));
    }

    private static Uni<Void> insert(String topic, List<RouteStep> steps) {
        return Panache.getSession().chain(session -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (RouteStep step : steps) {
                all = all.chain(() -> session.createNativeQuery("""
                                insert into routing (topic, position, role, mode, label)
                                values (:topic, :position, :role, :mode, :label) on conflict do nothing
                                """)
                        .setParameter("topic", topic)
                        .setParameter("position", step.order())
                        .setParameter("role", step.role())
                        .setParameter("mode", step.mode().name())
                        .setParameter("label", step.label())
                        .executeUpdate()
                        .replaceWithVoid());
            }
            return all;
        });
    }

    private static Row row(Object[] columns) {
        return new Row(
                (String) columns[0],
                new RouteStep((Integer) columns[1], (String) columns[2], Mode.valueOf((String) columns[3]), (String)
                        columns[4]));
    }
}
