package vn.toasoan.archive.record;

/** Where a record stands in its life (design page 2). This service's present path ends at {@code FILED}. */
public enum RecordState {
    FILED,
    CLOSED,
    DUE,
    IN_DISPOSITION,
    DESTROYED,
    KEPT
}
