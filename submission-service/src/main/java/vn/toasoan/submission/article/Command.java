package vn.toasoan.submission.article;

import java.util.Locale;

/** What can be done to an article; the last seven only by a decision of review. */
public enum Command {
    EDIT,
    /** Add, describe or remove an image. */
    ILLUSTRATE,
    SUBMIT,
    /** Offers it to the lead, where the lead hands in. */
    PROPOSE,
    /** The lead chooses another. */
    DECLINE,
    WITHDRAW,
    /** Of what stands on the site, which stays up meanwhile. */
    START_CORRECTION,
    /** The working text is again what was accepted. */
    ABANDON_CORRECTION,
    /** The board fixes words in its own step. */
    AMEND,
    RETURN,
    ACCEPT,
    REFUSE,
    CANCEL_REVIEW,
    REVERSE_APPROVAL,
    REJECT_WITHDRAWAL;

    /** As the API names it in {@code actions}. */
    String action() {
        return name().toLowerCase(Locale.ROOT);
    }
}
