package vn.toasoan.publishing.delivery;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Lets the worker look at once for what a transaction has just added. */
@ApplicationScoped
class WakeUp {

    private static final long COMMITTED = 30;

    private final Vertx vertx;
    private final Event<WakeUp.Call> calls;

    /** That there may be work. */
    record Call() {}

    WakeUp(Vertx vertx, Event<WakeUp.Call> calls) {
        this.vertx = vertx;
        this.calls = calls;
    }

    /** Call inside the transaction: looks when it has had the time to commit; the poll finds what takes longer. */
    void afterCommit() {
        vertx.setTimer(COMMITTED, timer -> now());
    }

    void now() {
        calls.fire(new Call());
    }
}
