package vn.toasoan.publishing.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Data of ArticleScheduled: a waiting edition got its moment. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleScheduled(
        UUID articleId,
        int edition,
        int revision,
        String title,
        String topic,
        String team,
        List<UUID> authors,
        UUID submittedBy,
        Instant publishAt,
        UUID scheduledBy) {}
