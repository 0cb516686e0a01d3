package vn.toasoan.publishing.site;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import vn.toasoan.publishing.catalogue.Catalogue;
import vn.toasoan.publishing.catalogue.Section;

/** Reads what feeds and sitemaps tell machines. Needs an open session. */
@ApplicationScoped
class FeedContent {

    /** The most that a sitemap may hold (sitemaps.org). */
    private static final int SITEMAP_SIZE = 50_000;

    private final SiteArticles articles;
    private final SiteLists lists;
    private final Catalogue catalogue;
    private final FeedTheme theme;
    private final SchoolFacts school;

    FeedContent(SiteArticles articles, SiteLists lists, Catalogue catalogue, FeedTheme theme, SchoolFacts school) {
        this.articles = articles;
        this.lists = lists;
        this.catalogue = catalogue;
        this.theme = theme;
        this.school = school;
    }

    Uni<Supplier<RenderedPage>> feed(String path, PageKind kind) {
        String slug = Paths.sectionOfFeed(path);
        if (slug == null) {
            return articles.newest(school.feedSize()).map(newest -> () -> theme.feed(path, kind, null, newest));
        }
        return articles.newestIn(slug, school.feedSize())
                .chain(newest -> catalogue.sections().map(sections -> {
                    Section section = ListContent.named(slug, sections, newest);
                    return section == null ? null : () -> theme.feed(path, kind, section, newest);
                }));
    }

    Uni<Supplier<RenderedPage>> sitemap() {
        return lists.months().map(months -> () -> theme.sitemap(months));
    }

    Uni<Supplier<RenderedPage>> sitemapPages() {
        return catalogue.sections().map(sections -> () -> theme.sitemapPages(sections));
    }

    Uni<Supplier<RenderedPage>> sitemapMonth(String path) {
        return articles.listed(Paths.month(Paths.monthOfSitemap(path)), SITEMAP_SIZE)
                .map(found -> found.isEmpty() ? null : () -> theme.sitemapMonth(path, found));
    }
}
