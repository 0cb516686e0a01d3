package vn.toasoan.archive.record;

import static vn.toasoan.archive.record.RecordState.CLOSED;
import static vn.toasoan.archive.record.RecordState.DESTROYED;
import static vn.toasoan.archive.record.RecordState.DUE;
import static vn.toasoan.archive.record.RecordState.FILED;
import static vn.toasoan.archive.record.RecordState.IN_DISPOSITION;
import static vn.toasoan.archive.record.RecordState.KEPT;

import vn.toasoan.archive.problem.Refusal;

/** The life of a record as a table (design page 2). Only a disposition run leads to an end, never a date alone. */
enum RecordCommand {
    CLOSE(FILED, CLOSED),
    BECOME_DUE(CLOSED, DUE),
    LIST(DUE, IN_DISPOSITION),
    /** Leaves a run without a decision. */
    UNLIST(IN_DISPOSITION, DUE),
    EXTEND(IN_DISPOSITION, CLOSED),
    KEEP(IN_DISPOSITION, KEPT),
    DESTROY(IN_DISPOSITION, DESTROYED);

    private final RecordState from;
    private final RecordState to;

    RecordCommand(RecordState from, RecordState to) {
        this.from = from;
        this.to = to;
    }

    RecordState from(RecordState state) {
        if (state != from) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "WRONG_STATE", state.name()).with("state", state.name());
        }
        return to;
    }
}
