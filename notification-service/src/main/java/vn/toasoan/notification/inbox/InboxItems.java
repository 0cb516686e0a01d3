package vn.toasoan.notification.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The rows of the inboxes. */
@ApplicationScoped
class InboxItems {

    private static final String PUT = """
            with place as (
              insert into inbox_counter (person_id, last) values (:person, 1)
              on conflict (person_id) do update set last = inbox_counter.last + 1 returning last)
            insert into inbox_item (person_id, position, id, article_id, category, template, facts, created_at)
            select :person, place.last, :id, :article, :category, :template, :facts, :now from place
            on conflict (id) do nothing
            """;

    private final Clock clock;

    InboxItems(Clock clock) {
        this.clock = clock;
    }

    /** Puts a notice at the end of its person's inbox; one that lies there already stays as it is. */
    Uni<Void> put(UUID id, String personId, UUID articleId, String category, String template, String facts) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PUT)
                        .setParameter("person", personId)
                        .setParameter("id", id)
                        .setParameter("article", articleId)
                        .setParameter("category", category)
                        .setParameter("template", template)
                        .setParameter("facts", facts)
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Oldest first, those after a position. */
    Uni<List<InboxItem>> after(String personId, long position, int limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from InboxItem where personId = :person and position > :position order by position",
                                InboxItem.class)
                        .setParameter("person", personId)
                        .setParameter("position", position)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** Newest first, those before a position. */
    Uni<List<InboxItem>> before(String personId, long position, boolean unreadOnly, int limit) {
        String unread = unreadOnly ? " and readAt is null" : "";
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from InboxItem where personId = :person and position < :position" + unread
                                        + " order by position desc",
                                InboxItem.class)
                        .setParameter("person", personId)
                        .setParameter("position", position)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /** Null where it is another's or not there. */
    Uni<InboxItem> find(String personId, UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(InboxItem.class, id))
                .map(item -> item == null || !item.personId().equals(personId) ? null : item);
    }

    Uni<Long> unread(String personId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select count(*) from InboxItem where personId = :person and readAt is null",
                                Long.class)
                        .setParameter("person", personId)
                        .getSingleResult());
    }

    Uni<Integer> readUpTo(String personId, long position) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery(
                                "update InboxItem set readAt = :now where personId = :person and position <= :position and readAt is null")
                        .setParameter("now", clock.instant())
                        .setParameter("person", personId)
                        .setParameter("position", position)
                        .executeUpdate());
    }
}
