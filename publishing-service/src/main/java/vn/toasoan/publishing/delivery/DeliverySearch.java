package vn.toasoan.publishing.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toasoan.publishing.destination.TransportKind;

/** Finds deliveries for the API. Needs an open session. */
@ApplicationScoped
class DeliverySearch {

    private static final String TRIES = """
            select number, transport, started_at, finished_at, outcome, status, problem, address, request, response
            from delivery_attempt where delivery_id = :id order by number desc limit 100
            """;

    /**
     * Null stands for any.
     *
     * @param office sees what was sent to it, and nothing else
     */
    record Wanted(UUID articleId, String destination, DeliveryState state, boolean needsPerson, String office) {}

    /** The youngest first, one more than asked for where there is more. */
    Uni<List<Delivery>> page(Wanted wanted, Instant before, UUID idBefore, int limit) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        add(conditions, values, "d.articleId = :article", "article", wanted.articleId());
        add(conditions, values, "d.destination = :destination", "destination", wanted.destination());
        add(conditions, values, "d.state = :state", "state", wanted.state());
        if (wanted.needsPerson()) {
            add(
                    conditions,
                    values,
                    "d.state in (:forPerson)",
                    "forPerson",
                    List.of(DeliveryState.FAILED, DeliveryState.WAITING_FOR_PERSON));
        }
        if (wanted.office() != null) {
            add(conditions, values, "d.destination = :office", "office", wanted.office());
            add(
                    conditions,
                    values,
                    "(d.deliveredAt is not null or d.attempts > 0 and d.transport <> :manual)",
                    "manual",
                    TransportKind.MANUAL);
        }
        if (before != null) {
            add(
                    conditions,
                    values,
                    "(d.createdAt < :before or d.createdAt = :before and d.id < :id)",
                    "before",
                    before);
            values.put("id", idBefore);
        }
        String query =
                "from Delivery d where " + String.join(" and ", conditions) + " order by d.createdAt desc, d.id desc";
        return Panache.getSession().chain(session -> {
            var select = session.createQuery(query, Delivery.class).setMaxResults(limit + 1);
            values.forEach(select::setParameter);
            return select.getResultList();
        });
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** The last hundred, the newest first. */
    Uni<List<DeliveryView.AttemptView>> tries(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TRIES, Tuple.class)
                        .setParameter("id", id)
                        .getResultList())
                .map(rows -> rows.stream().map(DeliverySearch::attempt).toList());
    }

    private static DeliveryView.AttemptView attempt(Tuple row) {
        return new DeliveryView.AttemptView(
                row.get(0, Integer.class),
                TransportKind.valueOf(row.get(1, String.class)),
                row.get(2, OffsetDateTime.class).toInstant(),
                row.get(3, OffsetDateTime.class) == null
                        ? null
                        : row.get(3, OffsetDateTime.class).toInstant(),
                row.get(4, String.class),
                row.get(5, Integer.class),
                row.get(6, String.class),
                row.get(7, String.class),
                row.get(8, String.class),
                row.get(9, String.class));
    }

    /** Those that a request for redelivery means, in the order of the sequence; at most a thousand. */
    Uni<List<Delivery>> meant(DeliveryRequests.Redeliver request) {
        List<String> conditions = new ArrayList<>(List.of("d.destination = :destination"));
        Map<String, Object> values = new HashMap<>(Map.of("destination", request.destination()));
        add(conditions, values, "d.id in (:ids)", "ids", request.ids());
        add(conditions, values, "d.seq >= :from", "from", request.fromSequence());
        add(conditions, values, "d.seq <= :to", "to", request.toSequence());
        if (Boolean.TRUE.equals(request.allFailed())) {
            add(conditions, values, "d.state = :failed", "failed", DeliveryState.FAILED);
        }
        return Panache.getSession().chain(session -> {
            var select = session.createQuery(
                            "from Delivery d where " + String.join(" and ", conditions) + " order by d.seq",
                            Delivery.class)
                    .setMaxResults(1000);
            values.forEach(select::setParameter);
            return select.getResultList();
        });
    }
}
