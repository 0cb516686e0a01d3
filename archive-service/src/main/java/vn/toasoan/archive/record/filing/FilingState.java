package vn.toasoan.archive.record.filing;

/** {@code WAITING} and {@code RAISED} are both worked on; a raised one is also shown to people. */
enum FilingState {
    WAITING,
    RAISED,
    FILED
}
