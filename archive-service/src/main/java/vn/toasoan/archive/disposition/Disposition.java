package vn.toasoan.archive.disposition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toasoan.archive.problem.Refusal;
import vn.toasoan.archive.problem.Refusal.Kind;

/** One run. Its methods check, change and remember who did what; what happens to records is not theirs. */
@Entity
@Table(name = "disposition")
class Disposition {

    /** TT 06/2025/TT-BNV: destruction within 15 days of the decision; after that a new decision is needed. */
    static final Duration EXECUTABLE = Duration.ofDays(15);

    @Id
    UUID id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    DispositionState state;

    String explanation;

    @Column(name = "list_sha256")
    String listSha256;

    @Column(name = "proposed_by")
    UUID proposedBy;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "council_no")
    String councilNo;

    @Column(name = "council_date")
    LocalDate councilDate;

    @Column(name = "council_by")
    UUID councilBy;

    @Column(name = "concluded_at")
    Instant concludedAt;

    @Column(name = "concluded_by")
    UUID concludedBy;

    @Column(name = "result_sha256")
    String resultSha256;

    @Column(name = "appraisal_no")
    String appraisalNo;

    @Column(name = "appraisal_date")
    LocalDate appraisalDate;

    @Column(name = "decision_no")
    String decisionNo;

    @Column(name = "decision_date")
    LocalDate decisionDate;

    @Column(name = "decided_by")
    UUID decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "lapses_at")
    Instant lapsesAt;

    UUID executor;

    @Column(name = "handed_by")
    UUID handedBy;

    @Column(name = "handed_at")
    Instant handedAt;

    UUID witness;

    @Column(name = "executed_at")
    Instant executedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "sealed_at")
    Instant sealedAt;

    String certificate;
    String reason;

    protected Disposition() {}

    Disposition(UUID id, UUID by, Instant now) {
        this.id = id;
        this.state = DispositionState.DRAFT;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    void write(String why, String sha256, UUID by) {
        state = DispositionCommand.EDIT_LIST.from(state);
        explanation = why;
        listSha256 = sha256;
        proposedBy = by;
        councilNo = null;
        councilDate = null;
        councilBy = null;
        concludedAt = null;
        concludedBy = null;
        resultSha256 = null;
    }

    void formCouncil(List<Seat> seats, String number, LocalDate date, UUID by) {
        DispositionState next = DispositionCommand.FORM_COUNCIL.from(state);
        FourEyes.require(by, "proposer-forms-no-council", proposedBy);
        FourEyes.requireCouncil(seats);
        state = next;
        councilNo = number;
        councilDate = date;
        councilBy = by;
    }

    void vote(String seenSha256) {
        DispositionState next = DispositionCommand.VOTE.from(state);
        requireSeen(seenSha256, listSha256);
        state = next;
    }

    void conclude(String result, UUID by, Instant now) {
        state = DispositionCommand.CONCLUDE.from(state);
        resultSha256 = result;
        concludedBy = by;
        concludedAt = now;
    }

    void appraised(String number, LocalDate date) {
        if (state != DispositionState.APPRAISAL) {
            throw Refusal.of(Kind.CONFLICT, "WRONG_STATE", state.name()).with("state", state.name());
        }
        appraisalNo = number;
        appraisalDate = date;
    }

    /** @param chair may not decide on what they led the vote on */
    void decide(
            String seenSha256,
            String number,
            LocalDate date,
            UUID by,
            UUID chair,
            boolean needsAppraisal,
            Instant now) {
        DispositionState next = DispositionCommand.DECIDE.from(state);
        FourEyes.require(by, "decider-is-neither-proposer-nor-chair", proposedBy, chair);
        requireSeen(seenSha256, resultSha256);
        if (needsAppraisal && appraisalNo == null) {
            throw Refusal.of(Kind.CONFLICT, "APPRAISAL_MISSING").with("guard", "appraised");
        }
        state = next;
        decisionNo = number;
        decisionDate = date;
        decidedBy = by;
        decidedAt = now;
        lapsesAt = now.plus(EXECUTABLE);
    }

    void handOver(UUID to, UUID by, Instant now) {
        DispositionState next = DispositionCommand.HAND_OVER.from(state);
        requireInTime(now);
        FourEyes.require(to, "executor-is-neither-proposer-nor-decider", proposedBy, decidedBy);
        state = next;
        executor = to;
        handedBy = by;
        handedAt = now;
    }

    void witnessed(UUID by) {
        DispositionState next = DispositionCommand.WITNESS.from(state);
        FourEyes.require(by, "witness-is-nobody-else", proposedBy, decidedBy, executor);
        state = next;
        witness = by;
    }

    void execute(UUID by, Instant now) {
        DispositionState next = DispositionCommand.EXECUTE.from(state);
        if (!by.equals(executor)) {
            throw Refusal.of(Kind.FORBIDDEN, "NOT_EXECUTOR").with("guard", "executor");
        }
        if (witness == null) {
            throw Refusal.of(Kind.CONFLICT, "WITNESS_MISSING").with("guard", "witness");
        }
        requireInTime(now);
        state = next;
        executedAt = now;
    }

    void finish(boolean whole, Instant now) {
        state = (whole ? DispositionCommand.FINISH : DispositionCommand.FINISH_IN_PART).from(state);
        endedAt = now;
    }

    void seal(String proof, Instant now) {
        state = DispositionCommand.SEAL.from(state);
        certificate = proof;
        sealedAt = now;
    }

    void cancel(String why, Instant now) {
        state = DispositionCommand.CANCEL.from(state);
        reason = why;
        endedAt = now;
    }

    void lapse(Instant now) {
        state = DispositionCommand.LAPSE.from(state);
        endedAt = now;
    }

    boolean isInTime(Instant now) {
        return now.isBefore(lapsesAt);
    }

    private void requireInTime(Instant now) {
        if (!isInTime(now)) {
            throw Refusal.of(Kind.CONFLICT, "DECISION_LAPSED", decisionNo).with("guard", "fifteen-days");
        }
    }

    private static void requireSeen(String seen, String now) {
        if (!now.equals(seen)) {
            throw Refusal.of(Kind.CONFLICT, "CONTENT_CHANGED").with("sha256", now);
        }
    }
}
