package vn.toasoan.publishing.site;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import vn.toasoan.publishing.catalogue.Catalogue;
import vn.toasoan.publishing.catalogue.Section;

/** Reads what the pages of sections, authors, teams, months and pictures show. Needs an open session. */
@ApplicationScoped
class ListContent {

    /** Titles on the page of a month; whoever wants older ones of a full month searches. */
    private static final int MONTH_SIZE = 200;

    private final SiteArticles articles;
    private final SiteLists lists;
    private final Catalogue catalogue;
    private final Theme theme;
    private final SchoolFacts school;

    ListContent(SiteArticles articles, SiteLists lists, Catalogue catalogue, Theme theme, SchoolFacts school) {
        this.articles = articles;
        this.lists = lists;
        this.catalogue = catalogue;
        this.theme = theme;
        this.school = school;
    }

    Uni<Supplier<RenderedPage>> section(String slug) {
        return articles.newestIn(slug, school.sectionSize())
                .chain(newest -> catalogue.sections().map(sections -> {
                    Section section = named(slug, sections, newest);
                    return section == null ? null : () -> theme.section(section, newest);
                }));
    }

    /** The name of today; for a section whose topics are all retired, the one that its newest article went out under. */
    static Section named(String slug, List<Section> sections, List<LiveArticle> newest) {
        return sections.stream()
                .filter(section -> section.slug().equals(slug))
                .findFirst()
                .orElse(newest.isEmpty() ? null : newest.getFirst().section());
    }

    Uni<Supplier<RenderedPage>> author(String path) {
        return articles.listed(path, school.sectionSize())
                .map(newest -> newest.isEmpty()
                        ? null
                        : () -> theme.listing(path, PageKind.AUTHOR, authorName(path, newest.getFirst()), newest));
    }

    private static String authorName(String path, LiveArticle newest) {
        return newest.authors().stream()
                .filter(author -> author.path().equals(path))
                .map(LiveArticle.Author::name)
                .findFirst()
                .orElseThrow();
    }

    Uni<Supplier<RenderedPage>> team(String path) {
        return articles.listed(path, school.sectionSize())
                .map(newest -> newest.isEmpty()
                        ? null
                        : () -> theme.listing(
                                path, PageKind.TEAM, newest.getFirst().teamName(), newest));
    }

    Uni<Supplier<RenderedPage>> month(String path) {
        String name = VietnameseDate.monthName(Paths.lastSegment(path));
        return articles.listed(path, MONTH_SIZE)
                .map(newest -> newest.isEmpty() ? null : () -> theme.listing(path, PageKind.MONTH, name, newest));
    }

    Uni<Supplier<RenderedPage>> months() {
        return lists.months().map(months -> () -> theme.months(months));
    }

    Uni<Supplier<RenderedPage>> gallery() {
        return articles.withPictures(school.gallerySize()).map(newest -> () -> theme.gallery(newest));
    }
}
