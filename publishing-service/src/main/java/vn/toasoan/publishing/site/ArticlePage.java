package vn.toasoan.publishing.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.toasoan.publishing.site.LiveArticle.Author;
import vn.toasoan.publishing.site.LiveArticle.Picture;

/**
 * Everything that the template of an article shows, ready to print.
 *
 * @param body sanitised HTML, printed as it is
 * @param jsonLd schema.org NewsArticle as JSON that cannot end its script element, printed as it is
 * @param shareImage absolute address for share cards; null without pictures
 * @param byline names of the authors, or of the team when no author is named
 * @param team null when the byline is the team already
 */
public record ArticlePage(
        Frame frame,
        LiveArticle article,
        String body,
        String jsonLd,
        String shareImage,
        Picture picture,
        String byline,
        String team,
        String source,
        String published,
        String publishedMachine,
        String modified,
        String modifiedMachine,
        boolean corrected,
        String feedback) {

    /** Where a reader's word about this article goes: a form, a letter with the title as its subject, or the contact page. */
    private static String feedback(LiveArticle article, SchoolFacts school) {
        return school.feedbackUrl()
                .or(() -> school.email()
                        .map(email -> "mailto:" + email + "?subject="
                                + URLEncoder.encode("Ý kiến về bài: " + article.title(), StandardCharsets.UTF_8)
                                        .replace("+", "%20")))
                .orElse(Paths.ABOUT + "#gui-y-kien");
    }

    static ArticlePage of(LiveArticle article, SchoolFacts school, String stylesheet, Predicate<String> mayLinkTo) {
        Frame frame = new Frame(
                article.title(), article.summary(), school.publicUrl() + article.path(), stylesheet, school, null);
        Picture picture =
                article.pictures().isEmpty() ? null : article.pictures().getFirst();
        boolean named = !article.authors().isEmpty();
        return new ArticlePage(
                frame,
                article,
                BodyHtml.of(article, "", mayLinkTo),
                NewsArticleJson.of(article, school),
                picture == null ? null : school.publicUrl() + picture.path(),
                picture,
                named
                        ? article.authors().stream().map(Author::name).collect(Collectors.joining(", "))
                        : article.teamName(),
                named ? article.teamName() : null,
                article.source() == null ? school.name() : article.source(),
                VietnameseDate.full(article.publishedAt()),
                VietnameseDate.machine(article.publishedAt()),
                VietnameseDate.full(article.modifiedAt()),
                VietnameseDate.machine(article.modifiedAt()),
                article.edition() > 1,
                feedback(article, school));
    }
}
