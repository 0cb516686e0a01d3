package vn.toasoan.notification.zalo;

/** What an error of Zalo's asks of us. */
public enum ErrorClass {
    /** Buy a new pair once and try again once. */
    AUTH_REFRESH,
    /** Somebody has to set something right: park. */
    AUTH_HUMAN,
    /** Too many calls: the next minute. */
    RATE,
    /** Nothing more today. */
    QUOTA,
    /** Somebody has to pay: park. */
    MONEY,
    /** Not at night. */
    NIGHT,
    /** This person can't be reached there. */
    RECIPIENT,
    /** This message is wrong, and will be tomorrow. */
    PAYLOAD,
    /** This group can't be reached. */
    GROUP,
    /** Try again later, a few times. */
    TRANSIENT
}
