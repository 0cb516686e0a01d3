package vn.toasoan.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A relay as a service runs it, without the service. */
final class RelayInProcess implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final Relay relay;
    private final Thread thread;
    private boolean closed;

    private RelayInProcess(OutboxDatabase database, String broker) {
        Pool pool = OutboxDatabase.pool(vertx, database.url());
        relay = new Relay(
                new EventQueue(pool),
                new Lease(pool, UUID.randomUUID().toString()),
                new KafkaEventSender(Map.of("bootstrap.servers", broker)),
                new RelayWakeUp(),
                new OutboxMetrics(new SimpleMeterRegistry()));
        thread = Thread.ofPlatform().daemon().name("relay-in-process").start(relay);
    }

    static RelayInProcess start(OutboxDatabase database, String broker) {
        return new RelayInProcess(database, broker);
    }

    /** The orderly end. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        relay.stop();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        vertx.closeAndAwait();
    }
}
