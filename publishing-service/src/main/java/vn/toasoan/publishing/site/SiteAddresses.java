package vn.toasoan.publishing.site;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Addresses that lead to no article of their own: tombstones, and names that an article had before. */
@ApplicationScoped
class SiteAddresses {

    private static final String BURY = """
            insert into site_tombstone (article_id, slug, reason_class, published_at, taken_down_at)
            values (:id, :slug, :reason, :published, :at) on conflict (article_id) do nothing
            """;
    private static final String TOMBSTONE = """
            select t.article_id, t.slug, t.reason_class, t.published_at, t.taken_down_at from site_tombstone t
            where t.slug = :slug or t.article_id = (select r.article_id from site_redirect r where r.slug = :slug)
            """;
    private static final String MOVED = """
            select a.slug from site_redirect r join site_article a using (article_id) where r.slug = :slug
            """;
    private static final String MOVE = """
            insert into site_redirect (slug, article_id) values (:slug, :article)
            on conflict (slug) do update set article_id = excluded.article_id
            """;

    Uni<Void> bury(Tombstone tombstone) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(BURY)
                        .setParameter("id", tombstone.articleId())
                        .setParameter("slug", tombstone.slug())
                        .setParameter("reason", tombstone.reasonClass())
                        .setParameter("published", tombstone.publishedAt().atOffset(ZoneOffset.UTC))
                        .setParameter("at", tombstone.takenDownAt().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Of the article that has, or had, that address; null when it was not taken down. */
    Uni<Tombstone> tombstone(String slug) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TOMBSTONE, Tuple.class)
                        .setParameter("slug", slug)
                        .getSingleResultOrNull())
                .map(row -> row == null
                        ? null
                        : new Tombstone(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, OffsetDateTime.class).toInstant(),
                                row.get(4, OffsetDateTime.class).toInstant()));
    }

    /** The address of today of an article that is on the site and had this one; null when there is none. */
    Uni<String> movedTo(String slug) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MOVED, String.class)
                        .setParameter("slug", slug)
                        .getSingleResultOrNull());
    }

    /** Addresses that the article had before. */
    Uni<List<String>> formerOf(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select slug from site_redirect where article_id = :article order by slug",
                                String.class)
                        .setParameter("article", articleId)
                        .getResultList());
    }

    /** The article leaves one address for another, which may be one that it had before. */
    Uni<Void> move(UUID articleId, String from, String to) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MOVE)
                        .setParameter("slug", from)
                        .setParameter("article", articleId)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery("delete from site_redirect where slug = :slug")
                                .setParameter("slug", to)
                                .executeUpdate()))
                .replaceWithVoid();
    }
}
