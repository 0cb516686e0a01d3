package vn.toasoan.archive.record.filing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toasoan.archive.people.Named;
import vn.toasoan.archive.record.FiledEdition;
import vn.toasoan.archive.schedule.SchoolYear;
import vn.toasoan.archive.store.Sha256;

/**
 * What this service reads of ArticlePublished and ArticleCorrected, which are equal in form.
 *
 * @param authors those with a name on the byline; empty where it is the team alone
 * @param publicNote null where nothing was corrected
 */
public record PublishedEdition(
        UUID articleId,
        int edition,
        int revision,
        String contentHash,
        String url,
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
        List<Photo> media,
        String publicNote) {

    public record Section(String name) {}

    public record Author(UUID personId, String displayName) {}

    /** @param size bytes of the master that the hash is of */
    public record Photo(String sha256, String type, long size, String alt, String caption, String credit) {}

    /**
     * Refuses, at the door, what could never become a record.
     *
     * @throws IllegalArgumentException naming the field
     */
    PublishedEdition checked() {
        require(articleId, "articleId");
        require(body, "body");
        require(title, "title");
        require(publishedAt, "publishedAt");
        require(submittedBy, "submittedBy");
        if (edition < 1) {
            throw new IllegalArgumentException("edition " + edition);
        }
        new SchoolYear(require(schoolYear, "schoolYear"));
        require(media, "media").forEach(photo -> Sha256.require(photo.sha256()));
        return this;
    }

    /**
     * @param topicName null where it was never told
     * @param names of people who did not bring theirs: whoever handed the article in
     */
    FiledEdition filed(String source, String topicName, Map<UUID, String> names) {
        return new FiledEdition(
                source,
                articleId,
                edition,
                revision,
                contentHash,
                pageSha256,
                url,
                kind,
                title,
                summary,
                topic,
                topicName,
                section.name(),
                team,
                teamName,
                authors.stream()
                        .map(author -> new Named(author.personId(), author.displayName()))
                        .toList(),
                Named.of(submittedBy, names),
                schoolYear,
                publicNote,
                approvedAt,
                publishedAt);
    }

    private static <T> T require(T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("No " + field);
        }
        return value;
    }
}
