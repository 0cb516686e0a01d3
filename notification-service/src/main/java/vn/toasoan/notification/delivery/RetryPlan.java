package vn.toasoan.notification.delivery;

import java.time.Duration;
import vn.toasoan.notification.rule.Channel;

/** When an attempt that failed is made again, and when no more. */
final class RetryPlan {

    /** Five seconds doubled each time, at most a quarter of an hour: three days, longer than a weekend without mail. */
    static final int MAX_ATTEMPTS = 296;

    /** Zalo's own advice: few, and minutes apart; afterwards it goes by mail. */
    static final int MAX_ATTEMPTS_ZALO = 5;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration FIRST_ZALO = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private RetryPlan() {}

    static int most(Channel channel) {
        return channel == Channel.ZALO ? MAX_ATTEMPTS_ZALO : MAX_ATTEMPTS;
    }

    static Duration pauseAfter(Channel channel, int attempts) {
        Duration first = channel == Channel.ZALO ? FIRST_ZALO : FIRST;
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
