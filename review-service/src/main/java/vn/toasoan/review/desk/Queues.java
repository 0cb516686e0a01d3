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
import vn.toasoan.review.reviewcase.CaseState;
import vn.toasoan.review.reviewcase.Readers;
import vn.toasoan.review.routing.FallbackReason;

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

        static Wanted everythingIn(QueueName queue) {
            return new Wanted(queue, null, null, null, null, null, 0);
        }
    }

    /** A place in a list. */
    record Position(Instant time, UUID id) {}

    private static final String COLUMNS = """
        select c.id, c.article_id, c.revision, c.version, c.state, c.title, c.topic, c.team, c.submitted_by,
          c.opened_at, c.closed_at
        from review_case c where\s\
        """;

    private final Clock clock;

    Queues(Clock clock) {
        this.clock = clock;
    }

    Uni<List<CaseSummary>> list(Wanted wanted, Caller caller) {
        Map<String, Object> parameters = parametersOf(caller);
        String sql =
                COLUMNS + condition(wanted, parameters) + wanted.queue().order().by();
        return Panache.getSession().chain(session -> {
            Mutiny.SelectionQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
            set(query, sql, parameters);
            return query.setMaxResults(wanted.rows())
                    .getResultList()
                    .map(rows -> rows.stream().map(Queues::summary).toList())
                    .chain(cases -> withWaiting(session, cases));
        });
    }

    /** How many there are, but never more than this: counting on costs, and nobody reads on. */
    Uni<Long> count(QueueName queue, Caller caller, int most) {
        Wanted wanted = Wanted.everythingIn(queue);
        Map<String, Object> parameters = parametersOf(caller);
        String sql = "select count(*) from (select 1 from review_case c where " + condition(wanted, parameters)
                + " limit " + most + ") counted";
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
        parameters.put("desk", caller.hasAny(Readers.DESK));
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

    private static String condition(Wanted wanted, Map<String, Object> parameters) {
        return wanted.queue().condition() + filters(wanted, parameters);
    }

    private static String filters(Wanted wanted, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder();
        filter(sql, parameters, " and c.topic = :topic", "topic", wanted.topic());
        filter(sql, parameters, " and c.team = :team", "team", wanted.team());
        filter(sql, parameters, " and c.article_id = :article", "article", wanted.articleId());
        filter(sql, parameters, " and c.opened_at < :openedBefore", "openedBefore", wanted.openedBefore());
        if (wanted.after() != null) {
            sql.append(wanted.queue().order().after());
            parameters.put("afterTime", wanted.after().time());
            parameters.put("afterId", wanted.after().id());
        }
        return sql.toString();
    }

    private static void filter(
            StringBuilder sql, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            sql.append(condition);
            parameters.put(name, value);
        }
    }

    private static CaseSummary summary(Object[] row) {
        return new CaseSummary(
                (UUID) row[0],
                (UUID) row[1],
                (Integer) row[2],
                (Long) row[3],
                CaseState.valueOf((String) row[4]),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (UUID) row[8],
                moment(row[9]),
                moment(row[10]),
                List.of());
    }

    private static Instant moment(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }

    private Uni<List<CaseSummary>> withWaiting(Mutiny.Session session, List<CaseSummary> cases) {
        Instant now = clock.instant();
        if (cases.isEmpty()) {
            return Uni.createFrom().item(cases);
        }
        return session.createQuery("""
                        select s.caseId, s.id, s.order, s.role, s.label, s.readyAt, s.fallbackReason, s.dueAt,
                          s.claimedBy, s.claimedUntil
                        from ReviewStep s
                        where s.state = READY and s.caseId in ?1 order by s.order, s.id\
                        """, Object[].class)
                .setParameter(1, cases.stream().map(CaseSummary::id).toList())
                .getResultList()
                .map(rows -> {
                    Map<UUID, List<CaseSummary.Waiting>> byCase = rows.stream()
                            .collect(Collectors.groupingBy(
                                    row -> (UUID) row[0],
                                    Collectors.mapping(row -> waiting(row, now), Collectors.toList())));
                    return cases.stream()
                            .map(one -> one.waitingFor(byCase.getOrDefault(one.id(), List.of())))
                            .toList();
                });
    }

    private static CaseSummary.Waiting waiting(Object[] row, Instant now) {
        boolean claimed = row[9] != null && ((Instant) row[9]).isAfter(now);
        Instant dueAt = (Instant) row[7];
        return new CaseSummary.Waiting(
                (UUID) row[1],
                (Integer) row[2],
                (String) row[3],
                (String) row[4],
                (Instant) row[5],
                dueAt,
                dueAt != null && !dueAt.isAfter(now),
                claimed ? (UUID) row[8] : null,
                (FallbackReason) row[6]);
    }
}
