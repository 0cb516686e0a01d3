package vn.toasoan.publishing.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows themselves. Needs an open session. */
@ApplicationScoped
class Ledger {

    private static final List<DeliveryState> WAITING = List.of(
            DeliveryState.PENDING, DeliveryState.RETRY_WAIT, DeliveryState.WAITING_FOR_PERSON, DeliveryState.FAILED);
    private static final String PAST = """
            select destination,
              bool_or(attempts > 0 or delivered_at is not null) as left_pending,
              bool_or(delivered_at is not null or attempts > 0 and transport <> 'MANUAL') as may_see_it,
              coalesce((array_agg(action order by seq desc)
                filter (where delivered_at is not null or attempts > 0 and transport <> 'MANUAL'))[1], '') as last_action,
              bool_or(action = 'TAKEDOWN' and state in ('PENDING', 'SENDING', 'RETRY_WAIT', 'FAILED')) as takedown_owed,
              max(edition) filter (where state not in ('CANCELLED', 'SUPERSEDED') and action <> 'TAKEDOWN') as edition
            from delivery where article_id = :id group by destination order by destination
            """;
    private static final String LOCK = """
            select code from destination_health
            where code in (:codes) or code in (select destination from delivery where article_id = :article)
            order by code for update
            """;
    private static final String ADD = """
            with wanted as (
              select code, action, payload from unnest(string_to_array(:codes, ','), string_to_array(:actions, ','),
                string_to_array(:payloads, ',')) as w (code, action, payload)),
            numbered as (
              update destination_health h set last_sequence = last_sequence + 1 from wanted w where h.code = w.code
              returning w.code, h.last_sequence as seq, w.action, w.payload)
            insert into delivery (id, version, destination, seq, article_id, edition, action, title, team, payload, state,
              next_try_at, created_at, cause, requested_by, resend_of)
            select uuidv7(), 0, code, seq, :article, :edition, action, :title, :team, payload, 'PENDING', :now, :now,
              cast(:cause as uuid), cast(:person as uuid), cast(:resend as uuid)
            from numbered
            """;

    /**
     * What a destination has had of an article.
     *
     * @param leftPending whether a row for it was ever worked on
     * @param maySeeIt whether something may have arrived there
     * @param withdrawn whether the last thing that may have arrived was a takedown
     * @param takedownOwed whether a takedown has not arrived yet
     * @param edition the newest that it has or waits for; 0 for none
     */
    record Past(
            String destination,
            boolean leftPending,
            boolean maySeeIt,
            boolean withdrawn,
            boolean takedownOwed,
            int edition) {

        /** Nothing is owed any more. */
        Past settled() {
            return new Past(destination, leftPending, maySeeIt, withdrawn, false, edition);
        }

        boolean has(String code, int number) {
            return destination.equals(code) && edition >= number && !withdrawn;
        }
    }

    Uni<List<Past>> past(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PAST, Tuple.class)
                        .setParameter("id", articleId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Past(
                                row.get(0, String.class),
                                row.get(1, Boolean.class),
                                Boolean.TRUE.equals(row.get(2, Boolean.class)),
                                "TAKEDOWN".equals(row.get(3, String.class)),
                                row.get(4, Boolean.class),
                                row.get(5) == null ? 0 : row.get(5, Integer.class)))
                        .toList());
    }

    /** Rows of the article that have not arrived, and that nobody has in hand. */
    Uni<List<Delivery>> waiting(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Delivery d where d.articleId = :id and d.state in (:open)", Delivery.class)
                        .setParameter("id", articleId)
                        .setParameter("open", WAITING)
                        .getResultList());
    }

    /**
     * Nobody sends, or records, anything at these destinations and those that had the article before. In the order of their
     * codes, and before anything else is locked, so that two never wait for each other.
     */
    Uni<Void> lock(UUID articleId, Collection<String> codes) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("codes", codes.isEmpty() ? List.of("") : codes)
                        .setParameter("article", articleId)
                        .getResultList())
                .replaceWithVoid();
    }

    /** Needs {@link #lock}. */
    Uni<Void> add(PublicState article, List<Order> orders, UUID cause, Instant now) {
        return add(article, orders, cause, null, now);
    }

    /** @param person who asked for it; null where an event did */
    Uni<Void> add(PublicState article, List<Order> orders, UUID cause, UUID person, Instant now) {
        return orders.isEmpty()
                ? Uni.createFrom().voidItem()
                : flush().chain(() -> insert(article, orders, cause, person, null, now))
                        .replaceWithVoid();
    }

    /** @param resent the row of which this is a repetition; null for none */
    Uni<Integer> insert(PublicState article, List<Order> orders, UUID cause, UUID person, UUID resent, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter(
                                "codes",
                                joined(orders.stream().map(Order::destination).toList()))
                        .setParameter(
                                "actions",
                                joined(orders.stream()
                                        .map(o -> o.action().name())
                                        .toList()))
                        .setParameter(
                                "payloads",
                                joined(orders.stream().map(Order::payload).toList()))
                        .setParameter("article", article.articleId())
                        .setParameter("edition", article.edition())
                        .setParameter("title", article.title())
                        .setParameter("team", article.team())
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .setParameter("cause", text(cause))
                        .setParameter("person", text(person))
                        .setParameter("resend", text(resent))
                        .executeUpdate());
    }

    /** Whether the destination is to have something newer of the article. */
    Uni<Boolean> isOvertaken(Delivery delivery) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select count(d) from Delivery d where d.articleId = :article and d.destination = :destination"
                                        + " and d.seq > :seq and d.state not in (:dead)",
                                Long.class)
                        .setParameter("article", delivery.articleId())
                        .setParameter("destination", delivery.destination())
                        .setParameter("seq", delivery.seq())
                        .setParameter("dead", List.of(DeliveryState.CANCELLED, DeliveryState.SUPERSEDED))
                        .getSingleResult())
                .map(newer -> newer > 0);
    }

    /** Null when there is no such row. */
    Uni<String> destinationOf(UUID id) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select d.destination from Delivery d where d.id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull());
    }

    Uni<Delivery> find(UUID id) {
        return Panache.getSession().chain(session -> session.find(Delivery.class, id));
    }

    Uni<Void> flush() {
        return Panache.getSession().chain(session -> session.flush());
    }

    private static String joined(List<String> values) {
        return values.stream().collect(Collectors.joining(","));
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
