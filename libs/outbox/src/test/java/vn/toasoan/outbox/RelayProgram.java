package vn.toasoan.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The relay alone in a process of its own, for tests that stop or kill it: arguments are the database's URL, the
 * broker's address and the point at which it halts until a line comes in: NOWHERE, BEFORE_SEND or AFTER_SEND. It
 * says so on its standard output, and ends with its parent.
 */
final class RelayProgram {

    enum Halt {
        NOWHERE,
        BEFORE_SEND,
        AFTER_SEND
    }

    private RelayProgram() {}

    public static void main(String[] arguments) {
        Halt halt = Halt.valueOf(arguments[2]);
        var database = OutboxDatabase.pool(Vertx.vertx(), arguments[0]);
        var kafka = new KafkaEventSender(Map.of("bootstrap.servers", arguments[1]));
        Relay relay = new Relay(
                new EventQueue(database),
                new Lease(database, UUID.randomUUID().toString()),
                halt == Halt.NOWHERE ? kafka : new HaltingSender(kafka, halt),
                new RelayWakeUp(),
                new OutboxMetrics(new SimpleMeterRegistry()));
        System.out.println("STARTED");
        if (halt == Halt.NOWHERE) {
            Thread.ofPlatform().daemon().start(() -> {
                waitForLine();
                Runtime.getRuntime().halt(143);
            });
        }
        relay.run();
    }

    static void waitForLine() {
        try {
            int read;
            do {
                read = System.in.read();
            } while (read >= 0 && read != '\n');
            if (read < 0) {
                Runtime.getRuntime().halt(143);
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(143);
        }
    }

    /** Halts once, at its first event. */
    private static final class HaltingSender implements EventSender {

        private final EventSender kafka;
        private final Halt halt;
        private boolean halted;

        HaltingSender(EventSender kafka, Halt halt) {
            this.kafka = kafka;
            this.halt = halt;
        }

        @Override
        public Exception trouble(String topic) {
            return kafka.trouble(topic);
        }

        @Override
        public void send(WaitingEvent event, Consumer<Exception> answer) {
            if (halt == Halt.BEFORE_SEND) {
                haltOnce();
            }
            kafka.send(event, failure -> {
                if (halt == Halt.AFTER_SEND && failure == null) {
                    haltOnce();
                }
                answer.accept(failure);
            });
        }

        private synchronized void haltOnce() {
            if (halted) {
                return;
            }
            halted = true;
            System.out.println("HALTED");
            waitForLine();
        }

        @Override
        public Blame blame(Exception cause) {
            return kafka.blame(cause);
        }

        @Override
        public boolean worn() {
            return kafka.worn();
        }

        @Override
        public void close() {
            kafka.close();
        }
    }
}
