package vn.toasoan.publishing.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which edition of each article is public, and for whom it was chosen. Needs an open session. */
@ApplicationScoped
class Articles {

    private static final String LIVE = """
            insert into delivery_article (article_id, edition, title, topic, team, payload, changed_at)
            values (:id, :edition, :title, :topic, :team, :payload, :now)
            on conflict (article_id) do update set edition = excluded.edition, title = excluded.title,
              topic = excluded.topic, team = excluded.team, payload = excluded.payload, changed_at = excluded.changed_at
            """;
    private static final String FIND = """
            select edition, title, topic, team, payload from delivery_article where article_id = :id
            """;
    private static final String GONE =
            "update delivery_article set payload = null, changed_at = :now where article_id = :id";
    private static final String SELECT = """
            insert into delivery_selection (article_id, destination, selected_at, cause)
            select :id, code, :now, cast(:cause as uuid) from unnest(string_to_array(:codes, ',')) as c (code)
            on conflict do nothing
            """;

    /** @param payload null once the article has left the site */
    record Known(UUID articleId, int edition, String title, String topic, String team, String payload) {

        PublicState state() {
            return at(edition);
        }

        PublicState at(int number) {
            return new PublicState(articleId, number, title, topic, team, false);
        }
    }

    Uni<Void> live(PublicState article, String payload, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LIVE)
                        .setParameter("id", article.articleId())
                        .setParameter("edition", article.edition())
                        .setParameter("title", article.title())
                        .setParameter("topic", article.topic())
                        .setParameter("team", article.team())
                        .setParameter("payload", payload)
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Answers what it was; null for an article that went public before there were deliveries. */
    Uni<Known> gone(UUID articleId, Instant now) {
        return find(articleId)
                .call(() -> Panache.getSession()
                        .chain(session -> session.createNativeQuery(GONE)
                                .setParameter("id", articleId)
                                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                                .executeUpdate()));
    }

    /** Null for an article that was never public. */
    Uni<Known> find(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIND, Tuple.class)
                        .setParameter("id", articleId)
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? null
                        : new Known(
                                articleId,
                                row.get(0, Integer.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, String.class)));
    }

    Uni<Void> select(UUID articleId, List<String> destinations, UUID cause, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SELECT)
                        .setParameter("id", articleId)
                        .setParameter("codes", String.join(",", destinations))
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .setParameter("cause", cause == null ? null : cause.toString())
                        .executeUpdate())
                .replaceWithVoid();
    }

    Uni<Set<String>> selectedFor(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select destination from delivery_selection where article_id = :id", String.class)
                        .setParameter("id", articleId)
                        .getResultList())
                .map(Set::copyOf);
    }
}
