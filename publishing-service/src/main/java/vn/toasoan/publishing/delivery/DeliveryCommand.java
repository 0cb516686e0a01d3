package vn.toasoan.publishing.delivery;

/** What may happen to a delivery. */
enum DeliveryCommand {
    CLAIM,
    DELIVER,
    HAND_OVER,
    RETRY,
    FAIL,
    SUPERSEDE,
    /** What it would have brought must not go out any more. */
    WITHDRAW,
    GIVE_UP,
    CANCEL,
    REDELIVER,
    RESEND,
    MARK_SENT,
    ACKNOWLEDGE,
    POST,
    DECLINE
}
