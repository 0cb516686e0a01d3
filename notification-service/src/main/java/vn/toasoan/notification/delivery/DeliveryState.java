package vn.toasoan.notification.delivery;

/** Where a delivery stands. A row in {@code SENDING} whose lease has run out is taken up again. */
public enum DeliveryState {
    PENDING,
    SENDING,
    DELIVERED,
    FAILED,
    /** May have been delivered, and is not sent again by itself where a second copy could not be told from a first. */
    UNKNOWN,
    /** The gate said no; its decisions say why. */
    NOT_SENT,
    /** Told together with another one. */
    MERGED
}
