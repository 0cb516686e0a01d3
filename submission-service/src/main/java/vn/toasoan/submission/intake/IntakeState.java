package vn.toasoan.submission.intake;

/** Where an item stands: it waits until a person decides, once. */
public enum IntakeState {
    WAITING,
    ACCEPTED,
    DISMISSED
}
