package vn.toasoan.publishing.site;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import vn.toasoan.publishing.catalogue.Section;

/**
 * Feed, ready to print in any format.
 *
 * @param id never changes, whatever address the site moves to
 * @param updated the youngest change of any entry
 */
public record FeedPage(
        String id,
        String title,
        String subtitle,
        String home,
        String self,
        String updated,
        String school,
        List<Entry> entries) {

    /**
     * @param content HTML with absolute addresses; escaped as text by the template
     * @param published1123 the same moment as RSS wants it
     * @param image absolute address of the first picture; null for none
     */
    public record Entry(
            String id,
            String title,
            String url,
            String published,
            String updated,
            List<String> authors,
            String sectionSlug,
            String sectionName,
            String summary,
            String content,
            String published1123,
            String image) {}

    /** Before the first article a feed has nothing to date itself by. */
    private static final String NOTHING_YET = "2026-01-01T00:00:00+07:00";

    /** @param section null for the whole site */
    static FeedPage of(
            List<LiveArticle> newest,
            SchoolFacts school,
            String code,
            Section section,
            String path,
            Predicate<String> mayLinkTo) {
        String id = "tag:toasoan.vn,2026:school/" + code;
        return new FeedPage(
                section == null ? id : id + "/section/" + section.slug(),
                section == null ? school.name() : section.name() + " · " + school.name(),
                school.motto(),
                school.publicUrl() + (section == null ? "/" : Paths.section(section.slug())),
                school.publicUrl() + path,
                newest.stream()
                        .map(LiveArticle::modifiedAt)
                        .max(Comparator.naturalOrder())
                        .map(VietnameseDate::machine)
                        .orElse(NOTHING_YET),
                school.name(),
                newest.stream()
                        .map(article -> entry(article, school, mayLinkTo))
                        .toList());
    }

    private static Entry entry(LiveArticle article, SchoolFacts school, Predicate<String> mayLinkTo) {
        return new Entry(
                "urn:uuid:" + article.articleId(),
                article.title(),
                school.publicUrl() + article.path(),
                VietnameseDate.machine(article.publishedAt()),
                VietnameseDate.machine(article.modifiedAt()),
                article.authors().isEmpty()
                        ? List.of(article.teamName())
                        : article.authors().stream()
                                .map(LiveArticle.Author::name)
                                .toList(),
                article.section().slug(),
                article.section().name(),
                article.summary(),
                BodyHtml.of(article, school.publicUrl(), mayLinkTo),
                VietnameseDate.rfc1123(article.publishedAt()),
                article.pictures().isEmpty()
                        ? null
                        : school.publicUrl() + article.pictures().getFirst().path());
    }
}
