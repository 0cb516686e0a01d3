package vn.toasoan.publishing.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.publishing.catalogue.Section;

/**
 * Data of ArticlePublished and ArticleCorrected: the whole edition, for the other services of the school.
 *
 * @param mediaWithdrawn pictures that are left out because a consent was withdrawn; null when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleEdition(
        UUID articleId,
        int edition,
        int revision,
        String contentHash,
        String url,
        String path,
        String slug,
        String pageSha256,
        Instant publishedAt,
        Instant approvedAt,
        String kind,
        String title,
        String summary,
        String body,
        String topic,
        Section section,
        String team,
        String teamName,
        List<Author> authors,
        UUID submittedBy,
        String schoolYear,
        List<Media> media,
        String publicNote,
        List<UUID> mediaWithdrawn) {

    record Author(UUID personId, String displayName) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Media(
            UUID mediaId,
            String sha256,
            String type,
            long size,
            int width,
            int height,
            String alt,
            String caption,
            String credit,
            String url) {}
}
