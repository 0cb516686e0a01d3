package vn.toasoan.review.reviewcase;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What was handed in and is judged, whole and frozen, exactly as submission-service told it. An approval tells it on.
 *
 * @param amendment 0 until the board may fix typos
 * @param contentHash what an approval sticks to (design page 2)
 * @param body sanitised HTML
 * @param eventDate null where the article is about no day
 * @param publishAt the author's wish; null: at once
 * @param source null where the text is the school's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Revision(
        UUID articleId,
        int revision,
        int amendment,
        String contentHash,
        String kind,
        String title,
        String summary,
        String body,
        String topic,
        String team,
        List<UUID> authors,
        UUID submittedBy,
        String schoolYear,
        List<Media> media,
        LocalDate eventDate,
        Instant publishAt,
        String source) {

    /** @param sha256 of the cleaned image, the only one that exists */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Media(
            UUID mediaId,
            String sha256,
            String type,
            long size,
            int width,
            int height,
            String alt,
            String caption,
            String credit,
            boolean identifiablePupil,
            List<UUID> consentIds) {

        public Media {
            consentIds = Optional.ofNullable(consentIds).map(List::copyOf).orElse(List.of());
        }
    }

    public Revision {
        authors = List.copyOf(authors);
        media = Optional.ofNullable(media).map(List::copyOf).orElse(List.of());
    }

    /** Who wrote, co-wrote or handed it in. */
    Set<UUID> people() {
        Set<UUID> people = new HashSet<>(authors);
        people.add(submittedBy);
        return people;
    }

    boolean showsPupil() {
        return media.stream().anyMatch(Media::identifiablePupil);
    }
}
