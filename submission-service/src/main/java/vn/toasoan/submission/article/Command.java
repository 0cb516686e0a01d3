package vn.toasoan.submission.article;

import java.util.Locale;

/** What can be done to an article; the last five only by a decision of review. */
public enum Command {
    EDIT,
    /** Add, describe or remove an image. */
    ILLUSTRATE,
    SUBMIT,
    WITHDRAW,
    RETURN,
    ACCEPT,
    REFUSE,
    CANCEL_REVIEW,
    REJECT_WITHDRAWAL;

    /** As the API names it in {@code actions}. */
    String action() {
        return name().toLowerCase(Locale.ROOT);
    }
}
