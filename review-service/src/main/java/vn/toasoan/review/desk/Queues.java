package vn.toasoan.review.desk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.toasoan.review.identity.Caller;

/** Reads the lists of the desk by key, never by offset: the hundredth page costs what the first does. */
@ApplicationScoped
class Queues {

    /**
     * What to list.
     *
     * @param topic null: any
     * @param team null: any
     * @param articleId null: any
     * @param openedBefore only cases opened before this time; null: any
     * @param after where the page before ended; null for the first page
     */
    record Wanted(
            QueueName queue,
            String topic,
            String team,
            UUID articleId,
            Instant openedBefore,
            Position after,
            int rows) {

        static Wanted everythingIn(QueueName queue, int most) {
            return new Wanted(queue, null, null, null, null, null, most);
        }
    }

    /** A case's place in a list, by the time that the list is sorted by. */
    record Position(Instant time, UUID id) {}

    private final Clock clock;

    Queues(Clock clock) {
        this.clock = clock;
    }

    Uni<List<Position>> list(Wanted wanted, Caller caller) {
        Map<String, Object> parameters = parametersOf(caller);
        String sql = sql(wanted, caller, parameters);
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
            set(query, sql, parameters);
            return query.getResultList()
                    .map(rows -> rows.stream()
                            .map(row -> new Position(moment(row[0]), (UUID) row[1]))
                            .toList());
        });
    }

    /** How many there are, but never more than this: counting on costs, and nobody reads on. */
    Uni<Long> count(QueueName queue, Caller caller, int most) {
        Map<String, Object> parameters = parametersOf(caller);
        String sql = "select count(*) from (" + sql(Wanted.everythingIn(queue, most), caller, parameters) + ") counted";
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<Long> query = session.createNativeQuery(sql, Long.class);
            set(query, sql, parameters);
            return query.getSingleResult();
        });
    }

    private Map<String, Object> parametersOf(Caller caller) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("me", caller.subject());
        parameters.put("roles", String.join(",", caller.roles()));
        parameters.put("now", clock.instant());
        return parameters;
    }

    private static void set(Mutiny.SelectionQuery<?> query, String sql, Map<String, Object> parameters) {
        parameters.forEach((name, value) -> {
            if (Pattern.compile(":" + name + "\\b").matcher(sql).find()) {
                query.setParameter(name, value);
            }
        });
    }

    private static String sql(Wanted wanted, Caller caller, Map<String, Object> parameters) {
        String direction = wanted.queue().latestFirst() ? "desc" : "asc";
        String filters = filters(wanted, parameters);
        String after = after(wanted, parameters);
        String merged = Branch.of(wanted.queue(), caller).stream()
                .map(branch -> branch.sql(filters, after, direction, wanted.rows()))
                .collect(Collectors.joining(" union "));
        return "select at, id from (%1$s) merged order by at %2$s, id %2$s limit %3$d"
                .formatted(merged, direction, wanted.rows());
    }

    private static String filters(Wanted wanted, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder();
        filter(sql, parameters, " and c.topic = :topic", "topic", wanted.topic());
        filter(sql, parameters, " and c.team = :team", "team", wanted.team());
        filter(sql, parameters, " and c.article_id = :article", "article", wanted.articleId());
        filter(sql, parameters, " and c.opened_at < :openedBefore", "openedBefore", wanted.openedBefore());
        return sql.toString();
    }

    private static void filter(
            StringBuilder sql, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            sql.append(condition);
            parameters.put(name, value);
        }
    }

    private static String after(Wanted wanted, Map<String, Object> parameters) {
        if (wanted.after() == null) {
            return "";
        }
        parameters.put("afterTime", wanted.after().time());
        parameters.put("afterId", wanted.after().id());
        return " and (%s, %s) " + (wanted.queue().latestFirst() ? "<" : ">") + " (:afterTime, :afterId)";
    }

    private static Instant moment(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
