package vn.toasoan.publishing.delivery;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.concurrent.CompletableFuture;
import org.hibernate.reactive.engine.ReactiveAfterTransactionCompletionProcess;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.session.ReactiveSession;

/** Lets the worker look at once for what a transaction has just added. */
@ApplicationScoped
class WakeUp {

    /** That there may be work. */
    record Call() {}

    private final Event<Call> calls;

    WakeUp(Event<Call> calls) {
        this.calls = calls;
    }

    /** Call inside the transaction; the worker looks when it has committed. */
    Uni<Void> afterCommit() {
        ReactiveAfterTransactionCompletionProcess wake = (success, ignored) -> {
            if (success) {
                calls.fire(new Call());
            }
            return CompletableFuture.completedFuture(null);
        };
        return Panache.getSession()
                .invoke(session -> ((MutinySessionImpl) session)
                        .unwrap(ReactiveSession.class)
                        .getReactiveActionQueue()
                        .registerProcess(wake))
                .replaceWithVoid();
    }
}
