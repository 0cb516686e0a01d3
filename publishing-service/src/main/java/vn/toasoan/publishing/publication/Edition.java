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

    protected Edition() {}

    Edition(UUID articleId, int number, Approval approval, UUID cause) {
        this.id = new Id(articleId, number);
        takeOver(approval, cause);
    }

    /** A newer approved text takes the place of one that was never published. */
    final void takeOver(Approval newer, UUID newCause) {
        state = EditionState.WAITING;
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
