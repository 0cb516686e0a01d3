package vn.toasoan.publishing.delivery;

import java.time.Duration;
import java.time.LocalDate;

/**
 * What came of a try.
 *
 * @param problem stable code; null where all is well
 * @param status of the answer; null where there was none
 * @param retryAfter what the destination asked for; null for nothing
 * @param address to which the connection was made
 * @param request what was sent, cut short
 * @param response what came back, cut short
 * @param answer what the destination said of the article; null where it said nothing
 */
record Sent(
        Kind kind,
        String problem,
        Integer status,
        Duration retryAfter,
        String address,
        String request,
        String response,
        Answer answer) {

    /** How it went. */
    enum Kind {
        DELIVERED,
        /** A person has to carry it. */
        HANDED_OVER,
        RETRY,
        FAILED,
        /** The destination wants no more webhooks. */
        GONE
    }

    /** @param postedUrl null where it is acknowledged only */
    record Answer(String reference, String postedUrl, LocalDate postedOn) {}

    static Sent of(Kind kind, String problem) {
        return new Sent(kind, problem, null, null, null, null, null, null);
    }
}
