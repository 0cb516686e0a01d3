package vn.toasoan.review.comment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.reviewcase.ReviewCase;

/** What somebody said about an article. Never changed, only resolved. */
@Entity
@Table(name = "review_comment")
class Comment {

    /**
     * What is said.
     *
     * @param parent the comment it answers; null: it begins a thread
     * @param visibility of a thread's first comment; answers have their thread's
     * @param anchor null where it is about the whole article, and in answers
     */
    record Said(Comment parent, Visibility visibility, String text, Anchor anchor, List<UUID> mentions) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private UUID articleId;

    @Column(updatable = false)
    private UUID caseId;

    @Column(updatable = false)
    private int revision;

    @Column(updatable = false)
    private UUID parentId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Visibility visibility;

    @Column(updatable = false)
    private UUID writtenBy;

    @Column(updatable = false)
    private String text;

    @Column(updatable = false)
    private String anchorExact;

    @Column(updatable = false)
    private String anchorPrefix;

    @Column(updatable = false)
    private String anchorSuffix;

    @Column(updatable = false)
    private UUID[] mentions;

    @Column(updatable = false)
    private Instant writtenAt;

    private UUID resolvedBy;
    private Instant resolvedAt;

    protected Comment() {}

    Comment(ReviewCase about, Said said, UUID writtenBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.articleId = about.articleId();
        this.caseId = about.id();
        this.revision = about.revision();
        this.parentId = said.parent() == null ? null : said.parent().id;
        this.visibility = said.parent() == null ? said.visibility() : said.parent().visibility;
        this.writtenBy = writtenBy;
        this.text = said.text();
        if (said.anchor() != null) {
            this.anchorExact = said.anchor().exact();
            this.anchorPrefix = said.anchor().prefix();
            this.anchorSuffix = said.anchor().suffix();
        }
        this.mentions = said.mentions().stream().distinct().toArray(UUID[]::new);
        this.writtenAt = now;
    }

    /** Ends the thread; only its first comment is resolved. */
    void resolve(UUID by, Instant now) {
        if (parentId != null) {
            throw Refusal.of(Refusal.Kind.STATE, "ONLY_THREADS_ARE_RESOLVED", "BEGINS_THREAD");
        }
        if (resolvedAt != null) {
            throw Refusal.of(Refusal.Kind.STATE, "COMMENT_RESOLVED_ALREADY", "NOT_RESOLVED")
                    .with("resolvedBy", resolvedBy)
                    .with("resolvedAt", resolvedAt);
        }
        resolvedBy = by;
        resolvedAt = now;
    }

    /** Null where it is about the whole article. */
    Anchor anchor() {
        return anchorExact == null ? null : new Anchor(anchorExact, anchorPrefix, anchorSuffix);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID articleId() {
        return articleId;
    }

    int revision() {
        return revision;
    }

    /** Null where it begins a thread. */
    UUID parentId() {
        return parentId;
    }

    Visibility visibility() {
        return visibility;
    }

    UUID writtenBy() {
        return writtenBy;
    }

    String text() {
        return text;
    }

    List<UUID> mentions() {
        return List.of(mentions);
    }

    Instant writtenAt() {
        return writtenAt;
    }

    /** Null while it is open. */
    UUID resolvedBy() {
        return resolvedBy;
    }

    /** Null while it is open. */
    Instant resolvedAt() {
        return resolvedAt;
    }
}
