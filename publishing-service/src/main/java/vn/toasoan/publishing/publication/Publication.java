package vn.toasoan.publishing.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import vn.toasoan.publishing.publication.Refusal.Kind;

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

    @Embedded
    private NewestText text;

    @Column(name = "live_edition")
    private Integer liveEdition;

    @Column(name = "last_edition")
    private Integer lastEdition;

    @Embedded
    private Timetable timetable;

    @Column(name = "first_published_at")
    private Instant firstPublishedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Embedded
    private Hold hold;

    private boolean pinned;

    @Column(name = "pinned_until")
    private Instant pinnedUntil;

    private boolean reversed;
    private boolean resting;

    protected Publication() {}

    /** The first approval of an article. It has no text yet: {@link #accept} gives it one. */
    Publication(UUID articleId, String slug, Instant now) {
        this.articleId = articleId;
        this.slug = slug;
        this.createdAt = now;
    }

    /** Whether the approval is news: one of an older or the same text changes nothing, however late it comes. */
    boolean isNews(Approval approval) {
        return state != PublicationState.TAKEN_DOWN
                && (text == null || approval.revision().isAfter(text.revision(), text.amendment()));
    }

    /**
     * Takes over the approved text as the waiting edition. While an edition waits already, or was cancelled, the new text
     * takes its place and its number, so that numbers have no gaps.
     *
     * @param unpublished the edition that waits or was cancelled; null when there is none
     * @return the edition that waits now
     */
    Edition accept(Approval approval, Edition unpublished, UUID cause, Instant now) {
        if (!isNews(approval)) {
            throw Refusal.of(Kind.STATE, "NOT_NEWS");
        }
        Command command = approval.isForLaterThan(now) ? Command.APPROVE_FOR_LATER : Command.APPROVE;
        state = Lifecycle.admit(new Attempt(this, unpublished, Instruction.of(command), null, now))
                .after();
        timetable = timetable().publishAt(approval.publishAt());
        reversed = false;
        resting = false;
        text = NewestText.of(approval.revision());
        if (unpublished != null && unpublished.hasPrecedence()) {
            unpublished.followedBy(approval, cause);
            return unpublished;
        }
        return next(approval, Occasion.APPROVAL, unpublished, cause);
    }

    /** @param unpublished the edition whose number is free, or that gives way; null when there is none */
    Edition next(Approval approval, Occasion occasion, Edition unpublished, UUID cause) {
        if (unpublished == null) {
            return new Edition(articleId, nextNumber(), approval, occasion, cause);
        }
        unpublished.takeOver(approval, occasion, cause);
        return unpublished;
    }

    /**
     * The waiting edition is on the site now.
     *
     * @param live the edition that it replaces; null where none is on the site
     */
    void publish(Edition waiting, Edition live, String pageSha256, Instant moment) {
        if (waiting.number() != nextNumber()) {
            throw Refusal.of(Kind.STATE, "WRONG_EDITION");
        }
        state = Lifecycle.admit(new Attempt(this, waiting, Instruction.of(Command.PUBLISH), null, moment))
                .after();
        waiting.published(pageSha256, moment);
        if (live != null) {
            live.replaced();
        }
        liveEdition = waiting.number();
        lastEdition = liveEdition;
        if (firstPublishedAt == null) {
            firstPublishedAt = moment;
        }
    }

    /**
     * Does what the command says to the publication itself; what follows for editions, site and events is its caller's.
     *
     * @param person null where an event or the clock asks
     * @throws Refusal when it may not be
     */
    void execute(Attempt attempt, UUID person) {
        state = Lifecycle.admit(attempt).after();
        Instruction given = attempt.instruction();
        switch (given.command()) {
            case HOLD -> hold = new Hold(person, given.reason(), given.incidentId(), attempt.now());
            case RELEASE -> hold = null;
            case SCHEDULE -> goOut(given.moment());
            case PUBLISH_NOW -> goOut(null);
            case EMBARGO -> timetable = timetable().embargoUntil(given.moment());
            case SET_EXPIRY -> timetable = timetable().expiresAt(given.moment());
            case PIN -> pin(true, given.moment());
            case UNPIN -> pin(false, null);
            case RENAME -> slug = given.slug();
            case REVERSE_APPROVAL -> {
                reversed = true;
                timetable = timetable().publishAt(null);
                offSite();
            }
            case UNPUBLISH, EXPIRE, TAKE_DOWN -> offSite();
            default -> {}
        }
    }

    private void goOut(Instant moment) {
        timetable = timetable().publishAt(moment);
        resting = false;
    }

    private void offSite() {
        liveEdition = null;
        resting = true;
        timetable = timetable().expiresAt(null);
        pin(false, null);
    }

    private void pin(boolean whether, Instant until) {
        pinned = whether;
        pinnedUntil = until;
    }

    private int nextNumber() {
        return lastEdition == null ? 1 : lastEdition + 1;
    }

    NewestText text() {
        return text;
    }

    UUID articleId() {
        return articleId;
    }

    long version() {
        return version;
    }

    PublicationState state() {
        return state;
    }

    String slug() {
        return slug;
    }

    /** Null while none is on the site. */
    Integer liveEdition() {
        return liveEdition;
    }

    /** Number of the newest edition that ever was on the site; null when none was. */
    Integer lastEdition() {
        return lastEdition;
    }

    Timetable timetable() {
        return timetable == null ? Timetable.EMPTY : timetable;
    }

    Instant firstPublishedAt() {
        return firstPublishedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Whether a waiting edition stays in until somebody says otherwise, whatever the clock says. */
    boolean keepsBack(Edition waiting) {
        return !waiting.hasPrecedence() && (hold != null || resting);
    }

    boolean isHeld() {
        return hold != null;
    }

    /** Null while nobody holds it. */
    Hold hold() {
        return hold;
    }

    boolean isPinned() {
        return pinned;
    }

    /** Null for a pin without end. */
    Instant pinnedUntil() {
        return pinnedUntil;
    }

    /** Whether the reviewers took back their approval of the newest text. */
    boolean isReversed() {
        return reversed;
    }
}
