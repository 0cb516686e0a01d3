package vn.toasoan.review.orphan;

/** What should never be, and yet may be after a fault. */
public enum OrphanKind {
    /** An open case whose article has come in again since, or was withdrawn. Healed: cancelled as superseded. */
    MOVED_ON,
    /** An open case in which no step waits for a decision. Reported: somebody has to look why. */
    NOTHING_READY,
    /** A hand-in was taken note of, but there is no case for it. Reported: its event has to be sent again. */
    HAND_IN_WITHOUT_CASE
}
