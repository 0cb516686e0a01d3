package vn.toasoan.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waiting for something that another process brings about. */
public final class Patience {

    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private Patience() {}

    /**
     * Asks again and again until there is an answer.
     *
     * @param limit how long
     * @param question must return quickly; an exception from it ends the wait
     * @return the answer; empty when time is up
     */
    public static <T> Optional<T> until(Duration limit, Supplier<Optional<T>> question) {
        Instant end = Instant.now().plus(limit);
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent() || Instant.now().isAfter(end)) {
                return answer;
            }
            if (Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
