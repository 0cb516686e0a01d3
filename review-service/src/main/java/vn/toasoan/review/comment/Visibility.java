package vn.toasoan.review.comment;

/** Who sees a comment besides the desk. */
public enum Visibility {
    /** Those who wrote the article, and the desk. */
    AUTHOR,
    DESK
}
