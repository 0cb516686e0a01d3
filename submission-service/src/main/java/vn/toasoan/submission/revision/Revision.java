package vn.toasoan.submission.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * An article as it was handed in: numbered from 1, never changed afterwards. What the board fixed in it is an amendment: the
 * same number with an amendment from 1.
 */
@Entity
@Immutable
@Table(name = "revision")
@IdClass(Revision.Key.class)
public class Revision extends FrozenContent {

    record Key(UUID articleId, int number, int amendment) {}

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Id
    private int number;

    @Id
    private int amendment;

    @Column(name = "amended_by")
    private String amendedBy;

    @Column(name = "amended_at")
    private Instant amendedAt;

    @Column(name = "amendment_note")
    private String amendmentNote;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "school_year")
    private String schoolYear;

    @Column(name = "correction_of")
    private Integer correctionOf;

    @Column(name = "public_note")
    private String publicNote;

    protected Revision() {}

    /**
     * @param coTeams other teams that took part
     * @param planTasks that it covers beside those of its topic
     * @param eventDate may be null
     * @param publishAt wished time of publication, may be null
     * @param source may be null
     * @param videoUrl may be null
     * @param document null where it is none
     */
    public record Content(
            String kind,
            String title,
            String summary,
            String body,
            String topic,
            String team,
            List<String> coTeams,
            List<String> authors,
            List<String> planTasks,
            LocalDate eventDate,
            Instant publishAt,
            String source,
            String videoUrl,
            LegalDocument document,
            List<Image> images,
            List<AttachedFile> attachments) {}

    /**
     * Why it was handed in, where it is not the first time.
     *
     * @param publicNote what readers are told about a correction; null for a first publication
     * @param correctionOf number of the edition that it corrects; null where it corrects none
     * @param receivedAt when it reached the school by mail or Zalo; null where it was written here
     */
    public record Occasion(String publicNote, Integer correctionOf, Instant receivedAt) {

        /** Of what was written here. */
        public Occasion(String publicNote, Integer correctionOf) {
            this(publicNote, correctionOf, null);
        }
    }

    /** Freezes the content; the hash is taken here. */
    public static Revision freeze(
            UUID articleId,
            int number,
            Content content,
            String submittedBy,
            Instant at,
            String schoolYear,
            Occasion occasion) {
        Revision revision = new Revision();
        revision.articleId = articleId;
        revision.number = number;
        revision.submittedBy = submittedBy;
        revision.submittedAt = at;
        revision.schoolYear = schoolYear;
        revision.publicNote = occasion.publicNote();
        revision.correctionOf = occasion.correctionOf();
        revision.receivedAt = occasion.receivedAt();
        revision.take(content);
        return revision;
    }

    /**
     * The same hand-in with the words of the board.
     *
     * @param note may be null
     */
    public Revision amended(int amendment, Content content, String by, Instant at, String note) {
        Revision revision = new Revision();
        revision.articleId = articleId;
        revision.number = number;
        revision.amendment = amendment;
        revision.amendedBy = by;
        revision.amendedAt = at;
        revision.amendmentNote = note;
        revision.submittedBy = submittedBy;
        revision.submittedAt = submittedAt;
        revision.receivedAt = receivedAt;
        revision.schoolYear = schoolYear;
        revision.publicNote = publicNote;
        revision.correctionOf = correctionOf;
        revision.take(content);
        return revision;
    }

    /** 0 as it was handed in. */
    public int amendment() {
        return amendment;
    }

    /** Null where it is as it was handed in. */
    public String amendedBy() {
        return amendedBy;
    }

    /** Null where it is as it was handed in. */
    public Instant amendedAt() {
        return amendedAt;
    }

    /** May be null. */
    public String amendmentNote() {
        return amendmentNote;
    }

    public UUID articleId() {
        return articleId;
    }

    public int number() {
        return number;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** Decides the month that the hand-in counts for: when it reached the school, whoever typed it later. */
    public Instant countsAt() {
        return receivedAt == null ? submittedAt : receivedAt;
    }

    /** For example {@code 2026-2027}. */
    public String schoolYear() {
        return schoolYear;
    }

    /** Number of the edition that it corrects; null where it corrects none. */
    public Integer correctionOf() {
        return correctionOf;
    }

    /** What readers are told about a correction; null for a first publication. */
    public String publicNote() {
        return publicNote;
    }
}
