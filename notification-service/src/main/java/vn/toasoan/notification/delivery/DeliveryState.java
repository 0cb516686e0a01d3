package vn.toasoan.notification.delivery;

/** Where a delivery stands. A row in {@code SENDING} whose lease has run out is taken up again. */
public enum DeliveryState {
    PENDING,
    SENDING,
    DELIVERED,
    FAILED,
    /** The gate said no; its decisions say why. */
    NOT_SENT,
    /** Told together with another one. */
    MERGED
}
