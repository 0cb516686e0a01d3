package vn.toasoan.publishing.site;

import java.util.List;
import vn.toasoan.publishing.catalogue.Section;
import vn.toasoan.publishing.site.LiveArticle.Picture;

/**
 * An article in a list.
 *
 * @param picture the article's first, or null
 */
public record Card(
        String path,
        String title,
        String summary,
        Section section,
        String teamName,
        String day,
        String machineTime,
        Picture picture) {

    /** For the browser to choose from; null where there is one width only, or no picture. */
    public String srcset() {
        return picture == null ? null : picture.srcset("");
    }

    static Card of(LiveArticle article) {
        List<Picture> pictures = article.pictures();
        return new Card(
                article.path(),
                article.title(),
                article.summary(),
                article.section(),
                article.teamName(),
                VietnameseDate.day(article.publishedAt()),
                VietnameseDate.machine(article.publishedAt()),
                pictures.isEmpty() ? null : pictures.getFirst());
    }
}
