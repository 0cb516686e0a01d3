package vn.toasoan.archive.schedule;

/** What may be done once the period is over; nothing of it is ever done by a timer, except the purge of non-records. */
public enum EndAction {
    KEEP,
    DISPOSITION,
    REVIEW,
    PURGE_LOGGED
}
