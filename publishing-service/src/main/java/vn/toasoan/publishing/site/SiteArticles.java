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
            insert into site_article (article_id, slug, section_slug, published_at, modified_at, data)
            values (:id, :slug, :section, :published, :modified, :data)
            on conflict (article_id) do update set slug = excluded.slug, section_slug = excluded.section_slug,
              published_at = excluded.published_at, modified_at = excluded.modified_at, data = excluded.data
            """;

    private final ObjectMapper json;

    SiteArticles(ObjectMapper json) {
        this.json = json;
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
