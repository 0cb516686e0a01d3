package vn.toasoan.notification.delivery;

import java.time.Duration;

/** When an attempt that failed is made again, and when no more. */
final class RetryPlan {

    /** Five seconds doubled each time, at most a quarter of an hour: three days, longer than a weekend without mail. */
    static final int MAX_ATTEMPTS = 296;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private RetryPlan() {}

    static Duration pauseAfter(int attempts) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
