package vn.toasoan.publishing.publication;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The text as the reviewers approved it, the only text that is ever published.
 *
 * @param amendment counts the board's own typo fixes within a revision; 0 for the revision as handed in
 * @param body sanitised HTML; pictures are referred to as {@code media:{mediaId}}
 * @param source null when the school wrote it
 */
record ApprovedRevision(
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
        List<ApprovedMedia> media,
        String source) {

    ApprovedRevision {
        Objects.requireNonNull(articleId, "articleId");
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(summary, "summary");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(team, "team");
        Objects.requireNonNull(submittedBy, "submittedBy");
        authors = authors == null ? List.of() : List.copyOf(authors);
        media = media == null ? List.of() : List.copyOf(media);
    }

    /** Whether this one was approved of a later state of the text than the given one. */
    boolean isAfter(int otherRevision, int otherAmendment) {
        return revision > otherRevision || revision == otherRevision && amendment > otherAmendment;
    }

    /** The text as it is, without these pictures: references to them show nothing. */
    ApprovedRevision without(Collection<UUID> mediaIds) {
        return new ApprovedRevision(
                articleId,
                revision,
                amendment,
                contentHash,
                kind,
                title,
                summary,
                body,
                topic,
                team,
                authors,
                submittedBy,
                schoolYear,
                media.stream()
                        .filter(picture -> !mediaIds.contains(picture.mediaId()))
                        .toList(),
                source);
    }
}
