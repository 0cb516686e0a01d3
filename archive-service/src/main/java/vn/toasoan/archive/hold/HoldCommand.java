package vn.toasoan.archive.hold;

import static vn.toasoan.archive.hold.HoldState.ACTIVE;
import static vn.toasoan.archive.hold.HoldState.RELEASED;
import static vn.toasoan.archive.hold.HoldState.RELEASE_PROPOSED;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.toasoan.archive.identity.Caller;
import vn.toasoan.archive.identity.Role;
import vn.toasoan.archive.problem.Refusal;

/** The life of a hold as a table. */
enum HoldCommand {
    PROPOSE_RELEASE(ACTIVE, RELEASE_PROPOSED),
    REFUSE_RELEASE(RELEASE_PROPOSED, ACTIVE),
    CONFIRM_RELEASE(RELEASE_PROPOSED, RELEASED);

    private final HoldState from;
    private final HoldState to;

    HoldCommand(HoldState from, HoldState to) {
        this.from = from;
        this.to = to;
    }

    HoldState from(HoldState state) {
        if (state != from) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "WRONG_STATE", state.name()).with("state", state.name());
        }
        return to;
    }

    static List<String> possible(Hold hold, Caller caller) {
        boolean may = caller.has(Role.ARCHIVIST) || caller.has(Role.PRINCIPAL);
        return Arrays.stream(values())
                .filter(command -> may
                        && command.from == hold.state
                        && !(command == CONFIRM_RELEASE && caller.subject().equals(hold.releaseBy)))
                .map(command -> command.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
