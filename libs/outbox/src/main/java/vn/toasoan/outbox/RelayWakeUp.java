package vn.toasoan.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hibernate.reactive.engine.ReactiveAfterTransactionCompletionProcess;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.session.ReactiveSession;

/**
 * Carries "something was appended" from the transaction that did it to the relay of the same process, without a
 * database round trip. It hangs on the session's own completion, so that it needs no interceptor and knows no
 * difference between {@code @WithTransaction} and {@code Panache.withTransaction}.
 */
@Singleton
class RelayWakeUp {

    private final Semaphore calls = new Semaphore(0);

    void afterCommitOf(Mutiny.Session session) {
        ReactiveAfterTransactionCompletionProcess wake = (success, ignored) -> {
            if (success) {
                wake();
            }
            return CompletableFuture.completedFuture(null);
        };
        ((MutinySessionImpl) session)
                .unwrap(ReactiveSession.class)
                .getReactiveActionQueue()
                .registerProcess(wake);
    }

    void wake() {
        calls.release();
    }

    /** Returns after a call, however many there were since the last time, or after the given time. */
    void await(Duration atMost) throws InterruptedException {
        calls.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        calls.drainPermits();
    }
}
