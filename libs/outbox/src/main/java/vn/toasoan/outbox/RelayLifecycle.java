package vn.toasoan.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Starts the relay with the service and stops it before the connections close. Switched off by
 * {@code toasoan.outbox.relay.enabled=false}, the process appends events and leaves the sending to another one.
 */
@Singleton
class RelayLifecycle {

    private static final long PATIENCE_SECONDS = 8;

    private final Relay relay;
    private final Thread thread;
    private final boolean enabled;

    RelayLifecycle(
            Pool database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            RelayWakeUp wakeUp,
            MeterRegistry registry,
            @ConfigProperty(name = "toasoan.outbox.relay.enabled", defaultValue = "true") boolean enabled) {
        this.enabled = enabled;
        this.relay = new Relay(
                new EventQueue(database),
                new Lease(database, UUID.randomUUID().toString()),
                new KafkaEventSender(kafka),
                wakeUp,
                new OutboxMetrics(registry));
        this.thread = Thread.ofPlatform().daemon().name("outbox-relay").unstarted(relay);
    }

    void start(@Observes StartupEvent started) {
        if (enabled) {
            thread.start();
        }
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        relay.stop();
        if (enabled) {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        }
    }
}
