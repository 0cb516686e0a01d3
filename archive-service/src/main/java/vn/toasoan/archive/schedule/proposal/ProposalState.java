package vn.toasoan.archive.schedule.proposal;

/** {@code APPROVED} is the end: from then on the version itself counts, from its day. */
public enum ProposalState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    APPROVED
}
