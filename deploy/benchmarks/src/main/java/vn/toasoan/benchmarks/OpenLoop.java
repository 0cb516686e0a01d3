package vn.toasoan.benchmarks;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Begins operations at a steady rate whether or not earlier ones have ended, so that a stall of the system shows in the
 * latencies of all that it delays (no coordinated omission).
 */
final class OpenLoop {

    /** @see #run */
    interface Operation {
        /** @param intendedStart {@link System#nanoTime} at which this operation should have begun */
        void run(int index, long intendedStart) throws Exception;
    }

    private OpenLoop() {}

    static void run(int perSecond, Duration length, Operation operation) {
        long interval = Duration.ofSeconds(1).toNanos() / perSecond;
        long total = length.toNanos() / interval;
        AtomicReference<Exception> failed = new AtomicReference<>();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < total && failed.get() == null; i++) {
                long due = begin + i * interval;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                int index = i;
                threads.submit(() -> {
                    try {
                        operation.run(index, due);
                    } catch (Exception e) {
                        failed.compareAndSet(null, e);
                    }
                });
            }
        }
        if (failed.get() != null) {
            throw new IllegalStateException("An operation got a wrong answer: the run is void", failed.get());
        }
    }
}
