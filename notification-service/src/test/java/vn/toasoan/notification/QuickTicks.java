package vn.toasoan.notification;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Does between the seconds of the scheduler what it does every second, so that tests need not wait for it. Not while speed is
 * measured.
 */
@Singleton
public class QuickTicks {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private volatile boolean running = !Boolean.getBoolean("notices.speed");

    /** Repeats the deed until the service stops. */
    public void repeat(Supplier<Uni<Void>> deed) {
        Thread.ofPlatform().daemon().start(() -> {
            while (running) {
                try {
                    VertxContextSupport.subscribeAndAwait(deed);
                } catch (Throwable e) {
                    // the scheduler does it again and logs what is wrong
                }
                LockSupport.parkNanos(PAUSE);
            }
        });
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }
}
