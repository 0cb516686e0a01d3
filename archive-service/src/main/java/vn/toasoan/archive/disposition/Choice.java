package vn.toasoan.archive.disposition;

/** What a member votes for, and what a vote comes to: hủy, giữ, gia hạn. */
public enum Choice {
    DESTROY,
    KEEP,
    EXTEND
}
