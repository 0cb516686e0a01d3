package vn.toasoan.publishing.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.publishing.publication.Lifecycle.Command;

/** One published, or to be published, article: which text was approved last, and which edition is on the site. */
@Entity
@Table(name = "publication")
class Publication {

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private PublicationState state;

    private String slug;
    private String title;
    private String team;

    @Column(name = "submitted_by")
    private UUID submittedBy;

    private UUID[] authors;
    private int revision;
    private int amendment;

    @Column(name = "live_edition")
    private Integer liveEdition;

    @Column(name = "publish_at")
    private Instant publishAt;

    @Column(name = "first_published_at")
    private Instant firstPublishedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Publication() {}

    /** The first approval of an article. It has no text yet: {@link #accept} gives it one. */
    Publication(UUID articleId, String slug, Instant now) {
        this.articleId = articleId;
        this.slug = slug;
        this.createdAt = now;
    }

    /** Whether the approval is news: one of an older or the same text changes nothing, however late it comes. */
    boolean isNews(Approval approval) {
        return approval.revision().isAfter(revision, amendment);
    }

    /**
     * Takes over the approved text as the waiting edition. While an edition waits already, the new text takes its place
     * and its number, so that numbers have no gaps.
     *
     * @param waiting the edition that waits; null when none does
     * @return the edition that waits now
     */
    Edition accept(Approval approval, Edition waiting, UUID cause, Instant now) {
        if (!isNews(approval)) {
            throw new Refusal("NOT_NEWS", "revision " + approval.revision().revision() + " after " + revision);
        }
        state = Lifecycle.next(approval.isForLaterThan(now) ? Command.SCHEDULE : Command.APPROVE, state);
        publishAt = approval.publishAt();
        ApprovedRevision text = approval.revision();
        revision = text.revision();
        amendment = text.amendment();
        title = text.title();
        team = text.team();
        submittedBy = text.submittedBy();
        authors = text.authors().toArray(UUID[]::new);
        if (waiting != null) {
            waiting.takeOver(approval, cause);
            return waiting;
        }
        return new Edition(articleId, nextNumber(), approval, cause);
    }

    /**
     * The waiting edition is on the site now.
     *
     * @param live the edition that it replaces; null for the first
     */
    void publish(Edition waiting, Edition live, String pageSha256, Instant moment) {
        if (waiting.number() != nextNumber()) {
            throw new Refusal("WRONG_EDITION", waiting.number() + " is not next after " + liveEdition);
        }
        state = Lifecycle.next(Command.PUBLISH, state);
        waiting.published(pageSha256, moment);
        if (live != null) {
            live.replaced();
        }
        liveEdition = waiting.number();
        if (firstPublishedAt == null) {
            firstPublishedAt = moment;
        }
    }

    private int nextNumber() {
        return liveEdition == null ? 1 : liveEdition + 1;
    }

    /** Who had a part in it: authors, and who handed it in. */
    Set<UUID> people() {
        Set<UUID> people = Arrays.stream(authors).collect(Collectors.toSet());
        people.add(submittedBy);
        return people;
    }

    UUID articleId() {
        return articleId;
    }

    PublicationState state() {
        return state;
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    String team() {
        return team;
    }

    int revision() {
        return revision;
    }

    /** Null until the first edition is on the site. */
    Integer liveEdition() {
        return liveEdition;
    }

    Instant publishAt() {
        return publishAt;
    }

    Instant firstPublishedAt() {
        return firstPublishedAt;
    }

    Instant createdAt() {
        return createdAt;
    }
}
