package vn.toasoan.submission.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An article as it was handed in: numbered from 1, never changed afterwards. */
@Entity
@Immutable
@Table(name = "revision")
@IdClass(Revision.Key.class)
public class Revision {

    record Key(UUID articleId, int number) {}

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Id
    private int number;

    @Column(name = "content_hash")
    private String contentHash;

    private String kind;
    private String title;
    private String summary;
    private String body;
    private String topic;
    private String team;
    private String[] authors;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "school_year")
    private String schoolYear;

    @Column(name = "event_date")
    private LocalDate eventDate;

    @Column(name = "publish_at")
    private Instant publishAt;

    private String source;

    @Column(name = "public_note")
    private String publicNote;

    @Convert(converter = ImagesJson.class)
    private List<Image> images;

    protected Revision() {}

    /**
     * @param eventDate may be null
     * @param publishAt wished time of publication, may be null
     * @param source may be null
     */
    public record Content(
            String kind,
            String title,
            String summary,
            String body,
            String topic,
            String team,
            List<String> authors,
            LocalDate eventDate,
            Instant publishAt,
            String source,
            List<Image> images) {}

    /** Freezes the content; the hash is taken here. */
    public static Revision freeze(
            UUID articleId,
            int number,
            Content content,
            String submittedBy,
            Instant at,
            String schoolYear,
            String note) {
        Revision revision = new Revision();
        revision.articleId = articleId;
        revision.number = number;
        revision.kind = content.kind();
        revision.title = content.title();
        revision.summary = content.summary();
        revision.body = content.body();
        revision.topic = content.topic();
        revision.team = content.team();
        revision.authors = content.authors().toArray(String[]::new);
        revision.eventDate = content.eventDate();
        revision.publishAt = content.publishAt();
        revision.source = content.source();
        revision.images = List.copyOf(content.images());
        revision.submittedBy = submittedBy;
        revision.submittedAt = at;
        revision.schoolYear = schoolYear;
        revision.publicNote = note;
        revision.contentHash = ContentHash.of(
                content.title(),
                content.summary(),
                content.body(),
                content.topic(),
                content.authors(),
                content.images());
        return revision;
    }

    public Content content() {
        return new Content(
                kind, title, summary, body, topic, team, List.of(authors), eventDate, publishAt, source, images);
    }

    public UUID articleId() {
        return articleId;
    }

    public int number() {
        return number;
    }

    public String contentHash() {
        return contentHash;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** For example {@code 2026-2027}. */
    public String schoolYear() {
        return schoolYear;
    }

    /** What readers are told about a correction; null for a first publication. */
    public String publicNote() {
        return publicNote;
    }
}
