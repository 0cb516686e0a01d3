package vn.toasoan.submission.royalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/** What one author is to get for one article: proposed by one person, decided by another, by the rate of its day. */
@Entity
@Table(name = "royalty_line")
class RoyaltyLine {

    /** Of a line. */
    enum State {
        PROPOSED,
        APPROVED,
        REJECTED
    }

    @Id
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    private String author;

    @Enumerated(EnumType.STRING)
    private Genre genre;

    @Enumerated(EnumType.STRING)
    private Level level;

    private long amount;
    private LocalDate month;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    @Version
    private long version;

    protected RoyaltyLine() {}

    /** @param amount whole đồng */
    static RoyaltyLine proposed(UUID id, Proposal proposal, long amount, YearMonth month, String by, Instant at) {
        RoyaltyLine line = new RoyaltyLine();
        line.id = id;
        line.articleId = proposal.articleId();
        line.author = proposal.author();
        line.genre = proposal.genre();
        line.level = proposal.level();
        line.amount = amount;
        line.month = month.atDay(1);
        line.state = State.PROPOSED;
        line.proposedBy = by;
        line.proposedAt = at;
        return line;
    }

    /** What a person proposes. */
    record Proposal(UUID articleId, String author, Genre genre, Level level) {}

    void approve(Caller by, Instant at) {
        decide(by, at, State.APPROVED, null);
    }

    void reject(Caller by, String why, Instant at) {
        decide(by, at, State.REJECTED, why);
    }

    private void decide(Caller by, Instant at, State decision, String why) {
        if (by.subject().equals(author) || by.subject().equals(proposedBy)) {
            throw Refusal.of(Kind.FORBIDDEN, "OWN_ROYALTY").with("guard", "OWN_ROYALTY");
        }
        if (state != State.PROPOSED) {
            throw Refusal.of(Kind.CONFLICT, "ROYALTY_DECIDED")
                    .with("guard", "ROYALTY_DECIDED")
                    .with("state", state);
        }
        state = decision;
        reason = why;
        decidedBy = by.subject();
        decidedAt = at;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    RoyaltyView view() {
        return new RoyaltyView(
                id,
                articleId,
                author,
                genre,
                level,
                amount,
                YearMonth.from(month).toString(),
                state,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                reason,
                version);
    }
}
