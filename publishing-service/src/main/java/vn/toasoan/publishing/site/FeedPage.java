package vn.toasoan.publishing.site;

import java.util.Comparator;
import java.util.List;

/**
 * Atom feed, ready to print.
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

    /** @param content HTML with absolute addresses; escaped as text by the template */
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
            String content) {}

    /** Before the first article a feed has nothing to date itself by. */
    private static final String NOTHING_YET = "2026-01-01T00:00:00+07:00";

    static FeedPage of(List<LiveArticle> newest, SchoolFacts school, String code) {
        return new FeedPage(
                "tag:toasoan.vn,2026:school/" + code,
                school.name(),
                school.motto(),
                school.publicUrl() + "/",
                school.publicUrl() + Paths.FEED,
                newest.stream()
                        .map(LiveArticle::modifiedAt)
                        .max(Comparator.naturalOrder())
                        .map(VietnameseDate::machine)
                        .orElse(NOTHING_YET),
                school.name(),
                newest.stream().map(article -> entry(article, school)).toList());
    }

    private static Entry entry(LiveArticle article, SchoolFacts school) {
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
                BodyHtml.of(article, school.publicUrl()));
    }
}
