package vn.toasoan.publishing.site;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import vn.toasoan.publishing.catalogue.Catalogue;

/** Reads from the database what a due page shows; what comes out renders without it. */
@ApplicationScoped
class PageContent {

    private final SiteArticles articles;
    private final SiteAddresses addresses;
    private final ListContent lists;
    private final FeedContent feeds;
    private final Catalogue catalogue;
    private final Theme theme;
    private final SchoolFacts school;

    PageContent(
            SiteArticles articles,
            SiteAddresses addresses,
            ListContent lists,
            FeedContent feeds,
            Catalogue catalogue,
            Theme theme,
            SchoolFacts school) {
        this.articles = articles;
        this.addresses = addresses;
        this.lists = lists;
        this.feeds = feeds;
        this.catalogue = catalogue;
        this.theme = theme;
        this.school = school;
    }

    /** The rendering still to be run, off the event loop; null when there is nothing to show under that path. */
    @WithSession
    Uni<Supplier<RenderedPage>> of(DuePage page) {
        return of(page.path(), page.kind());
    }

    private Uni<Supplier<RenderedPage>> of(String path, PageKind kind) {
        return switch (kind) {
            case ARTICLE, TOMBSTONE, MOVED -> article(path);
            case HOME ->
                articles.forHome(school.homeSize())
                        .chain(newest -> catalogue.sections().map(sections -> () -> theme.home(newest, sections)));
            case SECTIONS -> catalogue.sections().map(sections -> () -> theme.sections(sections));
            case SECTION -> lists.section(Paths.lastSegment(path));
            case AUTHOR -> lists.author(path);
            case TEAM -> lists.team(path);
            case MONTH -> lists.month(path);
            case MONTHS -> lists.months();
            case GALLERY -> lists.gallery();
            case FEED, FEED_RSS, FEED_JSON -> feeds.feed(path, kind);
            case SITEMAP -> feeds.sitemap();
            case SITEMAP_PAGES -> feeds.sitemapPages();
            case SITEMAP_MONTH -> feeds.sitemapMonth(path);
            case ABOUT -> fixed(theme::about);
            case NOT_FOUND -> fixed(theme::notFound);
            case ICON -> fixed(theme::icon);
            case ROBOTS -> fixed(theme::robots);
            case STYLESHEET -> fixed(path.equals(theme.stylesheet().path()) ? theme::stylesheet : null);
        };
    }

    /** The article, else the one to which the address has moved, else the tombstone, else nothing. */
    private Uni<Supplier<RenderedPage>> article(String path) {
        String slug = Paths.lastSegment(path);
        return articles.bySlug(slug)
                .chain(article -> article == null
                        ? addresses
                                .movedTo(slug)
                                .chain(now -> now == null ? tombstone(path, slug) : fixed(() -> theme.moved(path, now)))
                        : fixed(() -> theme.article(article)));
    }

    private Uni<Supplier<RenderedPage>> tombstone(String path, String slug) {
        return addresses
                .tombstone(slug)
                .map(tombstone -> tombstone == null ? null : () -> theme.tombstone(path, tombstone));
    }

    private static Uni<Supplier<RenderedPage>> fixed(Supplier<RenderedPage> rendering) {
        return Uni.createFrom().voidItem().map(nothing -> rendering);
    }
}
