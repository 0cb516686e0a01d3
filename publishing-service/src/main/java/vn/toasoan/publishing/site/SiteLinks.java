package vn.toasoan.publishing.site;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import vn.toasoan.publishing.links.HostsChanged;
import vn.toasoan.publishing.links.LinkHosts;

/** Which articles on the site link to which hosts, and what follows when a host is allowed or retired. */
@ApplicationScoped
class SiteLinks implements HostsChanged {

    private static final String INSERT = """
            insert into site_link (host, article_id) values (:host, :article) on conflict do nothing
            """;
    private static final String LINKING = """
            select a.slug, a.section_slug from site_link l join site_article a using (article_id)
            where l.host = :host order by 1
            """;

    private final DuePages due;

    /** When every replica has read the hosts anew. */
    private final Duration known;

    SiteLinks(DuePages due, @ConfigProperty(name = "toasoan.links.read-every") Duration readEvery) {
        this.due = due;
        this.known = readEvery.plusSeconds(1);
    }

    /** In the caller's transaction. */
    Uni<Void> index(LiveArticle article) {
        Set<String> hosts = Jsoup.parseBodyFragment(article.body()).select("a[href]").eachAttr("href").stream()
                .map(LinkHosts::hostOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Uni<Void> all = drop(article.articleId());
        for (String host : hosts) {
            all = all.chain(() -> Panache.getSession()
                    .chain(session -> session.createNativeQuery(INSERT)
                            .setParameter("host", host)
                            .setParameter("article", article.articleId())
                            .executeUpdate())
                    .replaceWithVoid());
        }
        return all;
    }

    Uni<Void> drop(UUID articleId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from site_link where article_id = :article")
                        .setParameter("article", articleId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> hostChanged(String host) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LINKING, jakarta.persistence.Tuple.class)
                        .setParameter("host", host)
                        .getResultList())
                .chain(rows -> {
                    Uni<Void> all = Uni.createFrom().voidItem();
                    for (var row : rows) {
                        String section = Paths.section(row.get(1, String.class));
                        all = all.chain(() ->
                                        due.later(Paths.article(row.get(0, String.class)), PageKind.ARTICLE, known))
                                .chain(() -> feeds(section));
                    }
                    return rows.isEmpty() ? all : all.chain(() -> feeds(""));
                });
    }

    private Uni<Void> feeds(String base) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var feed : Listings.feeds(base).entrySet()) {
            all = all.chain(() -> due.later(feed.getKey(), feed.getValue(), known));
        }
        return all;
    }
}
