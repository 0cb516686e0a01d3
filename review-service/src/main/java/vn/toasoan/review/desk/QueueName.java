package vn.toasoan.review.desk;

import java.util.Locale;

/** The lists of the desk; the path words are the names in lower case with dashes. */
enum QueueName {
    /** What the caller can decide now and no colleague has claimed, longest waiting first. */
    NEEDS_ME(false),
    /** What the caller has claimed, longest waiting first. */
    CLAIMED(false),
    /** What should have been decided by now: for the desk everything, else the caller's own; longest overdue first. */
    OVERDUE(false),
    /** What was returned and hasn't come back yet, among what the caller may read, latest first. */
    WAITING_FOR_AUTHOR(true),
    /** What was closed within two weeks, among what the caller may read, latest closed first. */
    DECIDED_LATELY(true),
    /** What the caller has decided about, or is asked for by name, latest first. */
    MINE(true),
    /** What the caller may read, latest first. */
    ALL(true);

    private final boolean latestFirst;

    QueueName(boolean latestFirst) {
        this.latestFirst = latestFirst;
    }

    boolean latestFirst() {
        return latestFirst;
    }

    static QueueName of(String pathWord) {
        return valueOf(pathWord.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
