package vn.toasoan.submission.progress;

import java.time.Instant;
import java.util.UUID;

/**
 * The fields of {@code ArticlePublished} and {@code ArticleCorrected} that are read here.
 *
 * @param publicNote null for a first edition
 */
record Published(
        UUID articleId,
        int edition,
        int revision,
        String team,
        String topic,
        String url,
        Instant publishedAt,
        String publicNote) {}
