package vn.toasoan.publishing.site;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An article that was found.
 *
 * @param score higher for words as typed than without marks, and for the title than for the text
 * @param snippet the place in the text, in parts
 */
public record SearchHit(
        UUID articleId,
        long score,
        Instant publishedAt,
        String path,
        List<Part> title,
        List<Part> snippet,
        String section) {

    /** @param hit whether it is a word that was looked for */
    public record Part(String text, boolean hit) {}

    public String day() {
        return VietnameseDate.day(publishedAt);
    }

    public String machineTime() {
        return VietnameseDate.machine(publishedAt);
    }
}
