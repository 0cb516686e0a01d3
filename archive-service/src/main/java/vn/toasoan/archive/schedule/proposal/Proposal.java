package vn.toasoan.archive.schedule.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toasoan.archive.problem.Refusal;
import vn.toasoan.archive.problem.Refusal.Kind;
import vn.toasoan.archive.schedule.RetentionRule;

/** A version of the schedule before it holds. What is decided on is the content under its hash. */
@Entity
@Table(name = "schedule_proposal")
class Proposal {

    @Id
    UUID id;

    @Version
    long version;

    @Column(name = "schedule_id")
    String scheduleId;

    String name;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    String basis;
    String corrects;

    @Convert(converter = RulesColumn.class)
    List<RetentionRule> rules;

    @Column(name = "content_sha256")
    String contentSha256;

    @Enumerated(EnumType.STRING)
    ProposalState state;

    @Column(name = "proposed_by")
    UUID proposedBy;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "submitted_by")
    UUID submittedBy;

    @Column(name = "decided_by")
    UUID decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "decision_no")
    String decisionNo;

    @Column(name = "decision_date")
    LocalDate decisionDate;

    String reason;

    protected Proposal() {}

    Proposal(UUID id, String scheduleId, UUID proposedBy, Instant now) {
        this.id = id;
        this.scheduleId = scheduleId;
        this.proposedBy = proposedBy;
        this.proposedAt = now;
        this.state = ProposalState.DRAFT;
    }

    /** Sets the content; whoever edits becomes the proposer, so that nobody approves what they wrote. */
    void write(ProposedVersion content, UUID by) {
        require(ProposalCommand.EDIT);
        name = content.name();
        effectiveFrom = content.effectiveFrom();
        basis = content.basis();
        corrects = content.corrects();
        rules = List.copyOf(content.rules());
        contentSha256 = content.sha256();
        proposedBy = by;
        submittedBy = null;
        state = ProposalState.DRAFT;
    }

    void submit(UUID by) {
        require(ProposalCommand.SUBMIT);
        state = ProposalState.SUBMITTED;
        submittedBy = by;
        reason = null;
    }

    void giveBack(UUID by, String why, Instant now) {
        require(ProposalCommand.RETURN);
        state = ProposalState.RETURNED;
        decidedBy = by;
        decidedAt = now;
        reason = why;
    }

    /**
     * @param seen hash of the content that the decider was shown
     * @param latest first day of the latest version there is
     */
    void approve(UUID by, String seen, String number, LocalDate date, LocalDate today, LocalDate latest, Instant now) {
        require(ProposalCommand.APPROVE);
        if (hasHandOf(by)) {
            throw Refusal.of(Kind.FORBIDDEN, "FOUR_EYES").with("guard", "decider-is-not-proposer");
        }
        if (!contentSha256.equals(seen)) {
            throw Refusal.of(Kind.CONFLICT, "CONTENT_CHANGED").with("contentSha256", contentSha256);
        }
        if (effectiveFrom.isBefore(today) || !effectiveFrom.isAfter(latest)) {
            throw Refusal.of(Kind.CONFLICT, "EFFECTIVE_DAY_TAKEN", effectiveFrom.toString(), latest.toString())
                    .with("guard", "one-version-a-day");
        }
        if (date.isAfter(today)) {
            throw Refusal.of(Kind.INVALID, "DECISION_IN_FUTURE").at("/decisionDate", "DECISION_IN_FUTURE");
        }
        state = ProposalState.APPROVED;
        decidedBy = by;
        decidedAt = now;
        decisionNo = number;
        decisionDate = date;
    }

    boolean hasHandOf(UUID person) {
        return person.equals(proposedBy) || person.equals(submittedBy);
    }

    private void require(ProposalCommand command) {
        if (!command.isPossibleFrom(state)) {
            throw Refusal.of(Kind.CONFLICT, "WRONG_STATE", state.name()).with("state", state.name());
        }
    }
}
