package vn.toasoan.publishing.site;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which articles stand in which list of authors, teams and months, and which show pictures. Needs an open session. */
@ApplicationScoped
class SiteLists {

    private static final String LIST = """
            insert into site_list (path, article_id, published_at) values (:path, :id, :published)
            on conflict (path, article_id) do update set published_at = excluded.published_at
            """;
    private static final String PICTURES = """
            insert into site_picture (article_id, position, published_at)
            select :id, n, :published from generate_series(0, :last) n
            """;
    private static final String MONTH = """
            insert into site_month (month, articles, modified_at)
            select :month, count(*), :now from site_list where path = :path
            on conflict (month) do update set articles = excluded.articles,
              modified_at = greatest(site_month.modified_at, excluded.modified_at)
            """;

    private final Clock clock;

    SiteLists(Clock clock) {
        this.clock = clock;
    }

    /** In the caller's transaction: the article stands in its lists of now and in no others. */
    Uni<Void> index(LiveArticle article) {
        Set<String> paths = new LinkedHashSet<>();
        article.authors().forEach(author -> paths.add(author.path()));
        paths.add(article.teamPath());
        paths.add(Paths.month(article.month()));
        Uni<Void> all = forget(article.articleId());
        for (String path : paths) {
            all = all.chain(() -> list(path, article));
        }
        return all.chain(() -> pictures(article)).chain(() -> count(article));
    }

    /** In the caller's transaction. */
    Uni<Void> drop(LiveArticle article) {
        return forget(article.articleId()).chain(() -> count(article));
    }

    /** Youngest first; those of which nothing is left are passed over. */
    Uni<List<SiteMonth>> months() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select month, articles, modified_at from site_month where articles > 0"
                                        + " order by month desc",
                                Tuple.class)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new SiteMonth(
                                row.get(0, String.class),
                                row.get(1, Integer.class),
                                row.get(2, OffsetDateTime.class).toInstant()))
                        .toList());
    }

    private static Uni<Void> forget(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from site_list where article_id = :id")
                        .setParameter("id", articleId)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery("delete from site_picture where article_id = :id")
                                .setParameter("id", articleId)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    private static Uni<Void> list(String path, LiveArticle article) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LIST)
                        .setParameter("path", path)
                        .setParameter("id", article.articleId())
                        .setParameter("published", article.publishedAt().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> pictures(LiveArticle article) {
        if (article.pictures().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PICTURES)
                        .setParameter("id", article.articleId())
                        .setParameter("published", article.publishedAt().atOffset(ZoneOffset.UTC))
                        .setParameter("last", article.pictures().size() - 1)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> count(LiveArticle article) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MONTH)
                        .setParameter("month", article.month())
                        .setParameter("path", Paths.month(article.month()))
                        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
