package vn.toasoan.notification.zalo;

/** Ways into Zalo, in the order in which they are preferred: what costs nothing and has no window comes first. */
public enum ZaloProduct {
    BOT,
    OA,
    PHONE
}
