package vn.toasoan.publishing.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the site shows now, by article. Needs an open session. */
@ApplicationScoped
class SiteArticles {

    private static final String SHOW = """
            insert into site_article (article_id, slug, section_slug, published_at, modified_at, data, listed)
            values (:id, :slug, :section, :published, :modified, :data, true)
            on conflict (article_id) do update set slug = excluded.slug, section_slug = excluded.section_slug,
              published_at = excluded.published_at, modified_at = excluded.modified_at, data = excluded.data, listed = true
            """;

    /** Both halves are bounded by their indexes, however many articles there are. */
    private static final String HOME = """
            select data from (
              (select data, pinned, published_at, article_id from site_article where pinned
                order by published_at desc, article_id desc limit :count)
              union all
              (select data, pinned, published_at, article_id from site_article where not pinned
                order by published_at desc, article_id desc limit :count)) as both_parts
            order by pinned desc, published_at desc, article_id desc limit :count
            """;

    private final ObjectMapper json;
    private final SiteLists lists;
    private final SearchIndex search;
    private final SiteLinks links;

    SiteArticles(ObjectMapper json, SiteLists lists, SearchIndex search, SiteLinks links) {
        this.json = json;
        this.search = search;
        this.links = links;
        this.lists = lists;
    }

    Uni<Void> show(LiveArticle article) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SHOW)
                        .setParameter("id", article.articleId())
                        .setParameter("slug", article.slug())
                        .setParameter("section", article.section().slug())
                        .setParameter("published", article.publishedAt().atOffset(ZoneOffset.UTC))
                        .setParameter("modified", article.modifiedAt().atOffset(ZoneOffset.UTC))
                        .setParameter("data", write(article))
                        .executeUpdate())
                .chain(() -> lists.index(article))
                .chain(() -> search.index(article))
                .chain(() -> links.index(article));
    }

    Uni<Void> remove(LiveArticle article) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from site_article where article_id = :id")
                        .setParameter("id", article.articleId())
                        .executeUpdate())
                .chain(() -> lists.drop(article))
                .chain(() -> search.drop(article.articleId()))
                .chain(() -> links.drop(article.articleId()));
    }

    /** In the order of the list's path: newest first. */
    Uni<List<LiveArticle>> listed(String path, int count) {
        return Panache.getSession()
                .chain(session -> list(
                        session.createNativeQuery(
                                        "select a.data from site_list l join site_article a using (article_id)"
                                                + " where l.path = :path"
                                                + " order by l.published_at desc, l.article_id desc limit :count",
                                        String.class)
                                .setParameter("path", path),
                        count));
    }

    /** The newest articles that show pictures. */
    Uni<List<LiveArticle>> withPictures(int count) {
        return Panache.getSession()
                .chain(session -> list(
                        session.createNativeQuery(
                                "select a.data from site_picture p join site_article a using (article_id)"
                                        + " where p.position = 0"
                                        + " order by p.published_at desc, p.article_id desc limit :count",
                                String.class),
                        count));
    }

    /** Some that were shown before there were lists; empty when there are none left. */
    Uni<List<LiveArticle>> unlisted(int count) {
        return Panache.getSession()
                .chain(session -> list(
                        session.createNativeQuery(
                                "select data from site_article where not listed order by article_id limit :count",
                                String.class),
                        count));
    }

    Uni<Void> pin(UUID articleId, boolean pinned) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update site_article set pinned = :pinned where article_id = :id")
                        .setParameter("pinned", pinned)
                        .setParameter("id", articleId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Null when the article is not on the site. */
    Uni<LiveArticle> find(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select data from site_article where article_id = :id", String.class)
                        .setParameter("id", articleId)
                        .getSingleResultOrNull())
                .map(this::read);
    }

    /** Null when the article is not on the site. */
    Uni<LiveArticle> bySlug(String slug) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select data from site_article where slug = :slug", String.class)
                        .setParameter("slug", slug)
                        .getSingleResultOrNull())
                .map(this::read);
    }

    /** Those that are pinned first, each part newest first. */
    Uni<List<LiveArticle>> forHome(int count) {
        return Panache.getSession().chain(session -> list(session.createNativeQuery(HOME, String.class), count));
    }

    Uni<List<LiveArticle>> newest(int count) {
        return Panache.getSession()
                .chain(session -> list(
                        session.createNativeQuery(
                                "select data from site_article order by published_at desc, article_id desc limit :count",
                                String.class),
                        count));
    }

    Uni<List<LiveArticle>> newestIn(String section, int count) {
        return Panache.getSession()
                .chain(session -> list(
                        session.createNativeQuery(
                                        "select data from site_article where section_slug = :section"
                                                + " order by published_at desc, article_id desc limit :count",
                                        String.class)
                                .setParameter("section", section),
                        count));
    }

    private Uni<List<LiveArticle>> list(Mutiny.SelectionQuery<String> query, int count) {
        return query.setParameter("count", count)
                .getResultList()
                .map(rows -> rows.stream().map(this::read).toList());
    }

    private String write(LiveArticle article) {
        try {
            return json.writeValueAsString(article);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private LiveArticle read(String data) {
        try {
            return data == null ? null : json.readValue(data, LiveArticle.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
