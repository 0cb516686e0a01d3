package vn.toasoan.outbox;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Doubling pauses up to a limit, each shortened by up to a quarter at random so that many do not try in step. */
record Backoff(Duration first, Duration longest) {

    /** @param failures number of failures so far, from 1 */
    Duration after(int failures) {
        long full = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures - 1, 20));
        return Duration.ofMillis(full - ThreadLocalRandom.current().nextLong(full / 4 + 1));
    }
}
