package vn.toasoan.publishing.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.publishing.catalogue.Section;

/**
 * Data of the public topics: what anybody may read on the site, and nothing else. Made from the live article alone, so
 * that nothing internal is at hand where it is written.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicArticle(
        UUID articleId,
        int edition,
        String url,
        String canonicalUrl,
        String title,
        String summary,
        String bodyHtml,
        Section section,
        List<Named> authors,
        Named team,
        String source,
        Instant publishedAt,
        Instant modifiedAt,
        String correctionNote,
        List<Image> images,
        School school) {

    record Named(String name) {}

    record School(String code, String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Image(
            String url, String sha256, int width, int height, String type, String alt, String caption, String credit) {}
}
