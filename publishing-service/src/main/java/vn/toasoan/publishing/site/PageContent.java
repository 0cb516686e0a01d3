package vn.toasoan.publishing.site;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import vn.toasoan.publishing.catalogue.Catalogue;
import vn.toasoan.publishing.catalogue.Section;

/** Reads from the database what a due page shows; what comes out renders without it. */
@ApplicationScoped
class PageContent {

    private final SiteArticles articles;
    private final Catalogue catalogue;
    private final Theme theme;
    private final SchoolFacts school;

    PageContent(SiteArticles articles, Catalogue catalogue, Theme theme, SchoolFacts school) {
        this.articles = articles;
        this.catalogue = catalogue;
        this.theme = theme;
        this.school = school;
    }

    /** The rendering still to be run, off the event loop; null when there is nothing to show under that path. */
    @WithSession
    Uni<Supplier<RenderedPage>> of(DuePage page) {
        return switch (page.kind()) {
            case ARTICLE ->
                articles.bySlug(lastSegment(page.path()))
                        .map(article -> article == null ? null : () -> theme.article(article));
            case HOME ->
                articles.newest(school.homeSize())
                        .chain(newest -> catalogue.sections().map(sections -> () -> theme.home(newest, sections)));
            case SECTIONS -> catalogue.sections().map(sections -> () -> theme.sections(sections));
            case SECTION -> section(lastSegment(page.path()));
            case FEED -> articles.newest(school.feedSize()).map(newest -> () -> theme.feed(newest));
            case NOT_FOUND -> fixed(theme::notFound);
            case ROBOTS -> fixed(theme::robots);
            case STYLESHEET -> fixed(theme::stylesheet);
        };
    }

    private static Uni<Supplier<RenderedPage>> fixed(Supplier<RenderedPage> rendering) {
        return Uni.createFrom().voidItem().map(nothing -> rendering);
    }

    private Uni<Supplier<RenderedPage>> section(String slug) {
        return articles.newestIn(slug, school.sectionSize())
                .chain(newest -> catalogue.sections().map(sections -> {
                    Section section = named(slug, sections, newest);
                    return section == null ? null : () -> theme.section(section, newest);
                }));
    }

    /** The name of today; for a section whose topics are all retired, the one that its newest article went out under. */
    private static Section named(String slug, List<Section> sections, List<LiveArticle> newest) {
        return sections.stream()
                .filter(section -> section.slug().equals(slug))
                .findFirst()
                .orElse(newest.isEmpty() ? null : newest.getFirst().section());
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
