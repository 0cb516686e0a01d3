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
 * @param amendment how often the desk has changed words or topic since it was handed in
 * @param contentHash what an approval sticks to (design page 2)
 * @param body sanitised HTML
 * @param eventDate null where the article is about no day
 * @param publishAt the author's wish; null: at once
 * @param source null where the text is the school's own
 * @param coTeams that took part; null where the hand-in says nothing of them
 * @param planTasks of the yearly plan that it covers beside those of its topic; null as before
 * @param videoUrl null where it is no video
 * @param document null where it is no legal document
 * @param attachments documents beside it; null where there are none
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
        String source,
        List<String> coTeams,
        List<String> planTasks,
        String videoUrl,
        LegalDocument document,
        List<Attachment> attachments) {

    /**
     * What a legal document says about itself.
     *
     * @param number số, ký hiệu
     * @param effectiveOn null where it says none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LegalDocument(String number, String issuer, LocalDate issuedOn, LocalDate effectiveOn) {}

    /** @param sha256 of the bytes as they were uploaded */
    public record Attachment(UUID attachmentId, String sha256, String type, long size, String fileName, String title) {}

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

        /** @param words null: as they are */
        Media described(AmendedText.ImageText words) {
            return words == null
                    ? this
                    : new Media(
                            mediaId,
                            sha256,
                            type,
                            size,
                            width,
                            height,
                            words.alt(),
                            words.caption(),
                            words.credit(),
                            identifiablePupil,
                            consentIds);
        }
    }

    public Revision {
        authors = List.copyOf(authors);
        media = Optional.ofNullable(media).map(List::copyOf).orElse(List.of());
    }

    /** An article of words and images alone. */
    public Revision(
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
        this(
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
                media,
                eventDate,
                publishAt,
                source,
                null,
                null,
                null,
                null,
                null);
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

    /** Consents that its images rest on. */
    Set<UUID> consents() {
        Set<UUID> consents = new HashSet<>();
        media.forEach(image -> consents.addAll(image.consentIds()));
        return consents;
    }

    Revision underTopic(String otherTopic) {
        return amended(title, summary, body, otherTopic, media);
    }

    /** The next amendment, with the hash of what it says. */
    Revision amended(String newTitle, String newSummary, String newBody, String newTopic, List<Media> newMedia) {
        Revision unhashed = copy(contentHash, newTitle, newSummary, newBody, newTopic, newMedia);
        return copy(ContentHash.of(unhashed), newTitle, newSummary, newBody, newTopic, newMedia);
    }

    private Revision copy(
            String hash, String newTitle, String newSummary, String newBody, String newTopic, List<Media> newMedia) {
        return new Revision(
                articleId,
                revision,
                amendment + 1,
                hash,
                kind,
                newTitle,
                newSummary,
                newBody,
                newTopic,
                team,
                authors,
                submittedBy,
                schoolYear,
                newMedia,
                eventDate,
                publishAt,
                source,
                coTeams,
                planTasks,
                videoUrl,
                document,
                attachments);
    }
}
