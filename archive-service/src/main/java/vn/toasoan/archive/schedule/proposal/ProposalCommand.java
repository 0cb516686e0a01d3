package vn.toasoan.archive.schedule.proposal;

import static vn.toasoan.archive.schedule.proposal.ProposalState.DRAFT;
import static vn.toasoan.archive.schedule.proposal.ProposalState.RETURNED;
import static vn.toasoan.archive.schedule.proposal.ProposalState.SUBMITTED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.toasoan.archive.identity.Caller;
import vn.toasoan.archive.identity.Role;

/** The life of a proposal as a table: from which states, by which role, and whether by somebody else than before. */
enum ProposalCommand {
    EDIT(EnumSet.of(DRAFT, RETURNED), Role.ARCHIVIST, false),
    SUBMIT(EnumSet.of(DRAFT, RETURNED), Role.ARCHIVIST, false),
    RETURN(EnumSet.of(SUBMITTED), Role.PRINCIPAL, false),
    APPROVE(EnumSet.of(SUBMITTED), Role.PRINCIPAL, true);

    private final Set<ProposalState> from;
    private final String role;
    private final boolean needsAnotherPerson;

    ProposalCommand(Set<ProposalState> from, String role, boolean needsAnotherPerson) {
        this.from = from;
        this.role = role;
        this.needsAnotherPerson = needsAnotherPerson;
    }

    boolean isPossibleFrom(ProposalState state) {
        return from.contains(state);
    }

    boolean needsAnotherPerson() {
        return needsAnotherPerson;
    }

    /** What this caller could do now, for the {@code actions} of the resource. */
    static List<String> possible(Proposal proposal, Caller caller) {
        return Arrays.stream(values())
                .filter(command -> command.isPossibleFrom(proposal.state)
                        && caller.has(command.role)
                        && !(command.needsAnotherPerson && proposal.hasHandOf(caller.subject())))
                .map(command -> command.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }
}
