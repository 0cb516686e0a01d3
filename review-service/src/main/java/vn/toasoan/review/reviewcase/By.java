package vn.toasoan.review.reviewcase;

import vn.toasoan.review.identity.Caller;

/**
 * On whose behalf a command is tried.
 *
 * @param caller null where an event asks and no person
 * @param expectedVersion the version the caller had before them; null where an event asks, which knows none
 */
public record By(Caller caller, Long expectedVersion) {

    /** Something that happened in another service: it has seen no version, and is judged by revision. */
    public static final By EVENT = new By(null, null);
}
