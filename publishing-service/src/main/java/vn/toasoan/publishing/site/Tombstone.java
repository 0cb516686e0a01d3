package vn.toasoan.publishing.site;

import java.time.Instant;
import java.util.UUID;

/**
 * What is left of an article that was taken down: no title, no word of its text.
 *
 * @param reasonClass stable code; the words for readers are the theme's
 */
public record Tombstone(UUID articleId, String slug, String reasonClass, Instant publishedAt, Instant takenDownAt) {}
