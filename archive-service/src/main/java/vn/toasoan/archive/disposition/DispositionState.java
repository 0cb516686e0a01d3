package vn.toasoan.archive.disposition;

/** Where a run stands. {@code CANCELLED} and {@code LAPSED} end it without a destruction. */
public enum DispositionState {
    DRAFT,
    COUNCIL_FORMED,
    UNDER_REVIEW,
    APPRAISAL,
    DECIDED,
    HANDED_OVER,
    EXECUTING,
    DESTROYED,
    PARTIAL,
    SEALED,
    CANCELLED,
    LAPSED
}
