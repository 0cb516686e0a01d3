package vn.toasoan.publishing.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Data of ArticleUnpublished and ArticleTakenDown, without the text: what is gone is not told again.
 *
 * @param edition the last one that was on the site
 * @param why of an unpublished article: {@code DECISION}, {@code APPROVAL_REVERSED} or {@code EXPIRED}; null otherwise
 * @param reasonClass of an article that was taken down; null otherwise
 * @param reason in words, for inside the house; null where none was given
 * @param media hashes of the masters whose copies must go
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleOffSite(
        UUID articleId,
        int edition,
        int revision,
        String url,
        String path,
        String slug,
        String title,
        String topic,
        String team,
        List<UUID> authors,
        UUID submittedBy,
        String schoolYear,
        String why,
        ReasonClass reasonClass,
        String reason,
        UUID by,
        Instant at,
        List<String> media) {}
