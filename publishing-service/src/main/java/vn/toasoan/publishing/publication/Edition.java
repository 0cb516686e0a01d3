package vn.toasoan.publishing.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.toasoan.publishing.site.LiveArticle;

/** One published, or to be published, state of an article. */
@Entity
@Table(name = "edition")
class Edition {

    /** @param number 1 for the first publication, then without gaps */
    @Embeddable
    record Id(@Column(name = "article_id") UUID articleId, int number) {}

    @EmbeddedId
    private Id id;

    @Enumerated(EnumType.STRING)
    private EditionState state;

    private int revision;
    private int amendment;

    @Convert(converter = JsonColumns.OfApproval.class)
    private Approval approval;

    private UUID cause;
    private String problem;

    @Column(name = "live_article")
    @Convert(converter = JsonColumns.OfLiveArticle.class)
    private LiveArticle liveArticle;

    @Column(name = "page_sha256")
    private String pageSha256;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    @Column(name = "media_withdrawn")
    private UUID[] mediaWithdrawn;

    @Convert(converter = JsonColumns.OfApproval.class)
    private Approval follower;

    @Column(name = "follower_cause")
    private UUID followerCause;

    protected Edition() {}

    Edition(UUID articleId, int number, Approval approval, Occasion occasion, UUID cause) {
        this.id = new Id(articleId, number);
        takeOver(approval, occasion, cause);
    }

    /** A newer approved text takes the place of one that was never published. */
    final void takeOver(Approval newer, UUID newCause) {
        takeOver(newer, Occasion.APPROVAL, newCause);
    }

    final void takeOver(Approval newer, Occasion why, UUID newCause) {
        state = EditionState.WAITING;
        occasion = why;
        mediaWithdrawn = null;
        approval = newer;
        cause = newCause;
        revision = newer.revision().revision();
        amendment = newer.revision().amendment();
        problem = null;
        liveArticle = null;
    }

    /** Fixes what the pages will show, before any is written, so that every later try writes the same bytes. */
    void prepared(LiveArticle article) {
        liveArticle = article;
        problem = null;
    }

    /** A name that came late stands in the byline from now on. */
    void signed(LiveArticle article) {
        liveArticle = article;
    }

    void unprepared() {
        liveArticle = null;
    }

    /** Says what the edition waits for. */
    void heldUp(String code, boolean mediaGivenUp) {
        problem = code;
        state = mediaGivenUp ? EditionState.FAILED_MEDIA : state;
    }

    void published(String sha256, Instant moment) {
        state = EditionState.PUBLISHED;
        problem = null;
        pageSha256 = sha256;
        publishedAt = moment;
    }

    void replaced() {
        state = EditionState.REPLACED;
    }

    void withdrawn() {
        state = EditionState.WITHDRAWN;
    }

    /** It will not go out; its number is free for the next text. */
    void cancelled() {
        state = EditionState.CANCELLED;
        follower = null;
        problem = null;
        liveArticle = null;
    }

    /** The same text, waiting still, without pictures whose consent was withdrawn. */
    void without(List<UUID> mediaIds) {
        approval = approval.without(mediaIds);
        follower = follower == null ? null : follower.without(mediaIds);
        liveArticle = null;
        state = EditionState.WAITING;
        Set<UUID> gone = new LinkedHashSet<>(mediaWithdrawn());
        gone.addAll(mediaIds);
        mediaWithdrawn = gone.toArray(UUID[]::new);
    }

    /**
     * The text of the edition on the site takes this one's place, to go out at once without its pictures; the text that
     * waited follows when this one is out.
     */
    void yieldTo(Approval live, UUID newCause) {
        if (occasion == Occasion.MEDIA_WITHDRAWN) {
            return;
        }
        Approval waited = approval;
        UUID waitedCause = cause;
        takeOver(live, Occasion.MEDIA_WITHDRAWN, newCause);
        follower = waited;
        followerCause = waitedCause;
    }

    /** An edition that takes pictures away does not wait for a newer text: that one follows. */
    boolean hasPrecedence() {
        return isOpen() && occasion == Occasion.MEDIA_WITHDRAWN;
    }

    void followedBy(Approval newer, UUID newCause) {
        follower = newer;
        followerCause = newCause;
    }

    /** The text to go out after this one; null for none. */
    Approval follower() {
        return follower;
    }

    UUID followerCause() {
        return followerCause;
    }

    boolean isOf(int approvedRevision) {
        return revision == approvedRevision;
    }

    boolean shows(List<UUID> mediaIds) {
        return approval.revision().media().stream().anyMatch(media -> mediaIds.contains(media.mediaId()));
    }

    /** Pictures that this edition leaves out because a consent was withdrawn. */
    List<UUID> mediaWithdrawn() {
        return mediaWithdrawn == null ? List.of() : List.of(mediaWithdrawn);
    }

    Occasion occasion() {
        return occasion;
    }

    boolean isOpen() {
        return state == EditionState.WAITING || state == EditionState.FAILED_MEDIA;
    }

    int number() {
        return id.number();
    }

    UUID articleId() {
        return id.articleId();
    }

    EditionState state() {
        return state;
    }

    Approval approval() {
        return approval;
    }

    /** Id of the event that brought the approval. */
    UUID cause() {
        return cause;
    }

    /** Stable code of what it waits for; null when nothing holds it. */
    String problem() {
        return problem;
    }

    /** Null until prepared. */
    LiveArticle liveArticle() {
        return liveArticle;
    }

    String pageSha256() {
        return pageSha256;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
