package vn.toasoan.notification.rule;

/** What a notice is about, as far as a person can choose: each may be declined by itself and leaves the others alone. */
public enum Category {
    /** Bài bị trả lại. */
    RETURNS("Bài cần sửa"),
    /** Việc duyệt đang chờ, quá hạn. */
    REVIEWS("Bài chờ thầy/cô duyệt"),
    /** Được duyệt, không được đăng. */
    OUTCOMES("Kết quả duyệt bài"),
    /** Đã đăng, đã đính chính, đã gỡ. */
    PUBLICATIONS("Bài đã đăng"),
    /** Nhắc chỉ tiêu. */
    OBLIGATIONS("Nhắc chỉ tiêu"),
    /** Sự cố, gửi lỗi, cảnh báo toàn vẹn. */
    ALARMS("Sự cố và cảnh báo");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    /** Nobody may decline a return for editing: the article would lie there for ever. */
    public boolean mandatory() {
        return this == RETURNS;
    }

    /** Asks somebody to do something that can wait until they work again; an alarm cannot. */
    public boolean work() {
        return this == REVIEWS || this == OBLIGATIONS;
    }

    /** In Vietnamese, as the school says it. */
    public String label() {
        return label;
    }
}
