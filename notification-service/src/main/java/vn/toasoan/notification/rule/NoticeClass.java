package vn.toasoan.notification.rule;

/** Whether a person may decline this kind of notice. */
public enum NoticeClass {
    /** Bắt buộc: only a return for editing and matters of the account. */
    BAT_BUOC,
    /** Tuỳ chọn. */
    TUY_CHON
}
