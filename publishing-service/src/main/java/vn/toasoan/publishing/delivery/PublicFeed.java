package vn.toasoan.publishing.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/**
 * The order in which those who pull read the public events. A place is given only to what is committed, by one at a time:
 * whoever has read up to a place never misses something that committed late. Needs an open session.
 */
@ApplicationScoped
class PublicFeed {

    private static final String RECORD = """
            insert into public_feed (event_id, topic)
            select id, cast(:topic as text) from event where key = :key and topic = 'public.article.v1' order by seq desc limit 1
            on conflict do nothing
            """;
    private static final String NEW = "select exists (select 1 from public_feed where place is null)";
    private static final String ALONE = "select 1 from (select pg_advisory_xact_lock(720306)) one";
    private static final String PLACE = """
            update public_feed f set place = n.place
            from (select u.event_id, (select coalesce(max(place), 0) from public_feed) + row_number() over (order by e.seq) as place
              from public_feed u join event e on e.id = u.event_id where u.place is null) n
            where f.event_id = n.event_id
            """;
    private static final String READ = """
            select cast(e.id as text), e.source, e.type, e.key, e.time, e.data_schema, p.data
            from public_feed f join event e on e.id = f.event_id left join event_payload p on p.event_id = e.id
            where f.place > :place and (:types = '' or e.type = any (string_to_array(:types, ',')))
              and (:topics = '' or f.topic is null or f.topic = any (string_to_array(:topics, ',')))
            order by f.place limit :limit
            """;

    /** In the transaction of the public event, after it was appended. @param topic null for what every reader must see */
    Uni<Void> record(UUID articleId, String topic) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECORD)
                        .setParameter("key", articleId.toString())
                        .setParameter("topic", topic)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** In a transaction of the caller's: what has been committed since gets its place. */
    Uni<Void> arrange() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEW, Boolean.class)
                        .getSingleResult()
                        .chain(news -> !news
                                ? Uni.createFrom().voidItem()
                                : session.createNativeQuery(ALONE, Integer.class)
                                        .getSingleResult()
                                        .chain(() ->
                                                session.createNativeQuery(PLACE).executeUpdate())
                                        .replaceWithVoid()));
    }

    /** Null for an event that is none of the feed's. */
    Uni<Long> placeOf(UUID eventId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select place from public_feed where event_id = :id and place is not null", Long.class)
                        .setParameter("id", eventId)
                        .getSingleResultOrNull());
    }

    /** @param types CloudEvents types; empty for all @param topics codes; empty for all */
    Uni<List<Tuple>> after(long place, List<String> types, List<String> topics, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Tuple.class)
                        .setParameter("place", place)
                        .setParameter("types", String.join(",", types))
                        .setParameter("topics", String.join(",", topics))
                        .setParameter("limit", limit)
                        .getResultList());
    }
}
