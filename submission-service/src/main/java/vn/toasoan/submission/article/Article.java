package vn.toasoan.submission.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.plan.SchoolYear;
import vn.toasoan.submission.revision.Revision;

/**
 * An article and its working text. State changes only through {@link Transitions}; the methods that take an
 * {@link Occasion} are the effects of its rows.
 */
@Entity
@Table(name = "article")
class Article {

    @Id
    private UUID id;

    @Embedded
    private ArticleText text;

    @Embedded
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private ArticleState state;

    private int revision;

    @Embedded
    private Withdrawal withdrawal;

    private Integer correcting;

    @Embedded
    private Proposal proposal;

    @Column(name = "accepted_revision")
    private int acceptedRevision;

    @Embedded
    private Reviewers reviewers = Reviewers.NONE;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    protected Article() {}

    static Article draft(UUID id, ArticleText text, Origin origin) {
        Article article = new Article();
        article.id = id;
        article.text = text;
        article.origin = origin;
        article.state = ArticleState.DRAFT;
        article.updatedAt = origin.createdAt();
        return article;
    }

    List<ArticleEvent> rewrite(Occasion occasion) {
        text = occasion.words().text();
        return touch(occasion);
    }

    List<ArticleEvent> touch(Occasion occasion) {
        updatedAt = occasion.at();
        return List.of();
    }

    List<ArticleEvent> freeze(Occasion occasion) {
        revision++;
        reviewers = Reviewers.NONE;
        withdrawal = null;
        proposal = null;
        touch(occasion);
        return List.of(new ArticleEvent.Submitted(Revision.freeze(
                id,
                revision,
                text.with(occasion.images(), occasion.words().attachments()),
                occasion.caller().subject(),
                occasion.at(),
                SchoolYear.at(occasion.at()),
                new Revision.Occasion(occasion.words().publicNote(), correcting, origin.receivedAt()))));
    }

    List<ArticleEvent> accept(Occasion occasion) {
        acceptedRevision = revision;
        correcting = null;
        return touch(occasion);
    }

    List<ArticleEvent> startCorrection(Occasion occasion) {
        correcting = occasion.edition();
        return giveBack(occasion);
    }

    /** The text of the occasion is that of the accepted revision. */
    List<ArticleEvent> abandonCorrection(Occasion occasion) {
        correcting = null;
        return rewrite(occasion);
    }

    boolean isCorrection() {
        return correcting != null;
    }

    List<ArticleEvent> propose(Occasion occasion) {
        proposal = Proposal.made(occasion.caller().subject(), occasion.at());
        return touch(occasion);
    }

    List<ArticleEvent> declineProposal(Occasion occasion) {
        proposal = proposal().declined(occasion.words().reason());
        return touch(occasion);
    }

    /** Never null. */
    Proposal proposal() {
        return proposal == null ? Proposal.NONE : proposal;
    }

    List<ArticleEvent> askBack(Occasion occasion) {
        String by = occasion.caller().subject();
        String reason = occasion.words().reason();
        withdrawal = Withdrawal.requested(by, occasion.at(), reason);
        touch(occasion);
        return List.of(new ArticleEvent.WithdrawalRequested(id, revision, by, reason, occasion.at()));
    }

    List<ArticleEvent> takeBack(Occasion occasion) {
        Withdrawal asked = withdrawal();
        String by = occasion.caller() == null
                ? asked.requestedBy()
                : occasion.caller().subject();
        String reason = occasion.words().reason() == null
                ? asked.reason()
                : occasion.words().reason();
        giveBack(occasion);
        return revision == 0 ? List.of() : List.of(new ArticleEvent.Withdrawn(id, revision, by, reason, occasion.at()));
    }

    /** The article is with its authors again, or beyond them: nothing is left to ask back. */
    List<ArticleEvent> giveBack(Occasion occasion) {
        withdrawal = null;
        return touch(occasion);
    }

    List<ArticleEvent> keep(Occasion occasion) {
        withdrawal = Withdrawal.rejected(occasion.words().reason());
        return touch(occasion);
    }

    void moveTo(ArticleState next) {
        state = next;
    }

    /** Whether what review says is about the revision in hand and no older than what was applied; if so it counts. */
    boolean notices(int judgedRevision, long caseVersion) {
        boolean news = judgedRevision == revision && caseVersion >= reviewers.caseVersion();
        if (news) {
            reviewers = reviewers.heard(caseVersion);
        }
        return news;
    }

    /** Whoever decides on the revision in hand may read it: these, beside those named before. */
    void reviewedBy(List<String> roles, List<String> persons) {
        reviewers = reviewers.with(roles, persons);
    }

    boolean belongsTo(Caller caller) {
        return createdBy().equals(caller.subject()) || text.authors().contains(caller.subject());
    }

    /** Never null. */
    Withdrawal withdrawal() {
        return withdrawal == null ? Withdrawal.NONE : withdrawal;
    }

    UUID id() {
        return id;
    }

    ArticleText text() {
        return text;
    }

    String team() {
        return text.team();
    }

    String createdBy() {
        return origin.createdBy();
    }

    ArticleState state() {
        return state;
    }

    /** Number of the last hand-in; 0 if there was none. */
    int revision() {
        return revision;
    }

    /** Number of the edition that the working text corrects; null where it corrects none. */
    Integer correcting() {
        return correcting;
    }

    /** Number of the revision that review accepted last; 0 if there was none. */
    int acceptedRevision() {
        return acceptedRevision;
    }

    List<String> reviewerRoles() {
        return reviewers.roles();
    }

    List<String> reviewers() {
        return reviewers.persons();
    }

    Instant createdAt() {
        return origin.createdAt();
    }

    Instant updatedAt() {
        return updatedAt;
    }

    long version() {
        return version;
    }
}
