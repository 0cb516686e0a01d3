package vn.toasoan.archive.disposition;

import static vn.toasoan.archive.disposition.DispositionState.APPRAISAL;
import static vn.toasoan.archive.disposition.DispositionState.CANCELLED;
import static vn.toasoan.archive.disposition.DispositionState.COUNCIL_FORMED;
import static vn.toasoan.archive.disposition.DispositionState.DECIDED;
import static vn.toasoan.archive.disposition.DispositionState.DESTROYED;
import static vn.toasoan.archive.disposition.DispositionState.DRAFT;
import static vn.toasoan.archive.disposition.DispositionState.EXECUTING;
import static vn.toasoan.archive.disposition.DispositionState.HANDED_OVER;
import static vn.toasoan.archive.disposition.DispositionState.LAPSED;
import static vn.toasoan.archive.disposition.DispositionState.PARTIAL;
import static vn.toasoan.archive.disposition.DispositionState.SEALED;
import static vn.toasoan.archive.disposition.DispositionState.UNDER_REVIEW;

import java.util.EnumSet;
import java.util.Set;
import vn.toasoan.archive.problem.Refusal;

/**
 * The life of a run as a table (records-and-law 2.4). Who may is asked of people, not of roles: see {@link FourEyes}.
 */
enum DispositionCommand {
    /** Any edit of the list sends the run back to the beginning, and voids every vote. */
    EDIT_LIST(EnumSet.of(DRAFT, COUNCIL_FORMED, UNDER_REVIEW, APPRAISAL), DRAFT),
    FORM_COUNCIL(EnumSet.of(DRAFT), COUNCIL_FORMED),
    VOTE(EnumSet.of(COUNCIL_FORMED, UNDER_REVIEW), UNDER_REVIEW),
    /** The minutes: no vote is cast after it. */
    CONCLUDE(EnumSet.of(UNDER_REVIEW), APPRAISAL),
    DECIDE(EnumSet.of(APPRAISAL), DECIDED),
    HAND_OVER(EnumSet.of(DECIDED), HANDED_OVER),
    WITNESS(EnumSet.of(HANDED_OVER), HANDED_OVER),
    EXECUTE(EnumSet.of(HANDED_OVER), EXECUTING),
    FINISH(EnumSet.of(EXECUTING), DESTROYED),
    FINISH_IN_PART(EnumSet.of(EXECUTING), PARTIAL),
    SEAL(EnumSet.of(DESTROYED, PARTIAL), SEALED),
    CANCEL(EnumSet.of(DRAFT, COUNCIL_FORMED, UNDER_REVIEW, APPRAISAL, DECIDED, HANDED_OVER), CANCELLED),
    /** Fifteen days after the decision. */
    LAPSE(EnumSet.of(DECIDED, HANDED_OVER), LAPSED);

    private final Set<DispositionState> from;
    private final DispositionState to;

    DispositionCommand(Set<DispositionState> from, DispositionState to) {
        this.from = from;
        this.to = to;
    }

    boolean isPossibleFrom(DispositionState state) {
        return from.contains(state);
    }

    DispositionState from(DispositionState state) {
        if (!from.contains(state)) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "WRONG_STATE", state.name()).with("state", state.name());
        }
        return to;
    }
}
