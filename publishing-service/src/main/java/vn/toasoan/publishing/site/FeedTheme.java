package vn.toasoan.publishing.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.catalogue.Section;
import vn.toasoan.publishing.links.LinkHosts;
import vn.toasoan.publishing.site.SitemapPage.Url;

/** Renders what machines read: feeds in three formats and sitemaps. The same input gives the same bytes, always. */
@ApplicationScoped
class FeedTheme {

    private final SchoolFacts school;
    private final LinkHosts links;
    private final String schoolCode;

    FeedTheme(SchoolFacts school, LinkHosts links, @ConfigProperty(name = "toasoan.school") String schoolCode) {
        this.school = school;
        this.links = links;
        this.schoolCode = schoolCode;
    }

    /** @param section null for the feed of the whole site */
    RenderedPage feed(String path, PageKind kind, Section section, List<LiveArticle> newest) {
        FeedPage page = FeedPage.of(newest, school, schoolCode, section, path, links::mayLinkTo);
        String text = switch (kind) {
            case FEED -> Templates.feed(page).render();
            case FEED_RSS -> Templates.rss(page).render();
            case FEED_JSON -> JsonFeed.of(page);
            default -> throw new IllegalArgumentException("No feed: " + kind);
        };
        return new RenderedPage(path, kind, text);
    }

    /** The index: a part for what stays, and one a month, so that an article changes two files however many there are. */
    RenderedPage sitemap(List<SiteMonth> months) {
        List<Url> parts = new ArrayList<>();
        parts.add(new Url(school.publicUrl() + Paths.SITEMAP_PAGES, null));
        months.forEach(month -> parts.add(new Url(
                school.publicUrl() + Paths.sitemap(month.month()), VietnameseDate.machine(month.modifiedAt()))));
        return render(Paths.SITEMAP, PageKind.SITEMAP, new SitemapPage(true, parts));
    }

    RenderedPage sitemapPages(List<Section> sections) {
        List<Url> urls = new ArrayList<>();
        for (String path : List.of(Paths.HOME, Paths.SECTIONS, Paths.MONTHS, Paths.GALLERY, Paths.ABOUT)) {
            urls.add(new Url(school.publicUrl() + path, null));
        }
        sections.forEach(section -> urls.add(new Url(school.publicUrl() + Paths.section(section.slug()), null)));
        return render(Paths.SITEMAP_PAGES, PageKind.SITEMAP_PAGES, new SitemapPage(false, urls));
    }

    RenderedPage sitemapMonth(String path, List<LiveArticle> articles) {
        List<Url> urls = articles.stream()
                .map(article ->
                        new Url(school.publicUrl() + article.path(), VietnameseDate.machine(article.modifiedAt())))
                .toList();
        return render(path, PageKind.SITEMAP_MONTH, new SitemapPage(false, urls));
    }

    /** Pages whose bytes change when the look of feeds or sitemaps does. */
    List<RenderedPage> samples(LiveArticle sample) {
        return List.of(
                feed(Paths.FEED, PageKind.FEED, sample.section(), List.of(sample)),
                feed(Paths.FEED_RSS, PageKind.FEED_RSS, sample.section(), List.of(sample)),
                feed(Paths.FEED_JSON, PageKind.FEED_JSON, sample.section(), List.of(sample)),
                sitemap(List.of(new SiteMonth("2026-11", 1, Instant.EPOCH))),
                sitemapPages(List.of(sample.section())));
    }

    private static RenderedPage render(String path, PageKind kind, SitemapPage page) {
        return new RenderedPage(path, kind, Templates.sitemap(page).render());
    }
}
