package vn.toasoan.publishing.delivery;

/** Where a delivery stands. */
enum DeliveryState {
    PENDING,
    /** A worker has it in hand until its lease ends. */
    SENDING,
    RETRY_WAIT,
    /** The package is ready: a person carries it there and records that. */
    WAITING_FOR_PERSON,
    DELIVERED,
    ACKNOWLEDGED,
    POSTED,
    DECLINED,
    NO_ANSWER,
    /** Will not be tried again by itself: a person has to look. */
    FAILED,
    CANCELLED,
    SUPERSEDED
}
