package vn.toasoan.testkit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;

/**
 * A real single-node Kafka (KRaft) in a process of its own, so that a test can stop, kill or freeze it. Its port and
 * data survive a {@link #restart()}; it never creates a topic by itself, and it ends with the JVM that started it.
 */
public final class KafkaBroker implements AutoCloseable {
    private static final String SHARED = "toasoan.testkit.kafka";
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;

    private KafkaBroker(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /**
     * The broker that all test classes of this JVM share; started at the first call, and found again by every class
     * loader (Quarkus loads tests and resources more than once). A stopped one is returned as it is.
     */
    public static KafkaBroker shared() {
        synchronized (KafkaBroker.class.getName().intern()) {
            String known = System.getProperty(SHARED);
            if (known != null) {
                Path folder = Path.of(known);
                return new KafkaBroker(folder, Integer.parseInt(BrokerFiles.read(folder.resolve("port"))));
            }
            KafkaBroker broker = start();
            System.setProperty(SHARED, broker.folder.toString());
            return broker;
        }
    }

    /** A new broker without topics, for a test that must have one alone; close it after use. */
    public static KafkaBroker start() {
        int port = Ports.free();
        Path folder = BrokerFiles.prepare(port, Ports.free());
        KafkaBroker broker = new KafkaBroker(folder, port);
        ChildProcess.endWithThisJvm(folder, "KILL");
        broker.launch();
        return broker;
    }

    /** {@code 127.0.0.1:port}; the same after a restart. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Process id of the running or last run broker. */
    public long pid() {
        return Long.parseLong(BrokerFiles.read(folder.resolve("pid")));
    }

    /** Orderly shutdown (SIGTERM); returns when the process is gone. */
    public void stop() {
        ChildProcess.end(pid(), "TERM", STOP_PATIENCE);
    }

    /** SIGKILL: what was acknowledged must still be there after {@link #restart()}. */
    public void kill() {
        ChildProcess.end(pid(), "KILL", STOP_PATIENCE);
    }

    /** SIGSTOP: connections stay open and nothing answers. */
    public void pause() {
        ChildProcess.signal(pid(), "STOP");
    }

    /** SIGCONT after {@link #pause()}. */
    public void resume() {
        ChildProcess.signal(pid(), "CONT");
    }

    /** Starts again on the same port and data, stopping first if it still runs; returns when it answers. */
    public void restart() {
        if (ChildProcess.isAlive(pid())) {
            stop();
        }
        launch();
    }

    /** Whether the process exists; a paused broker is running. */
    public boolean isRunning() {
        return ChildProcess.isAlive(pid());
    }

    /** Creates every topic of the file that does not exist yet. */
    public void createTopics(Path topicsFile) {
        createTopics(TopicFile.read(topicsFile));
    }

    /** Creates one topic with the broker's defaults unless it exists. */
    public void createTopic(String name, int partitions) {
        createTopics(List.of(new NewTopic(name, partitions, (short) 1)));
    }

    /** Removes all topics and idle consumer groups, then creates the topics of the file: events of before are gone. */
    public void recreateTopics(Path topicsFile) {
        try (Admin admin = admin()) {
            new TopicReset(admin).removeAll();
        }
        createTopics(topicsFile);
    }

    /** An admin client of this broker; the caller closes it. */
    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers(), "default.api.timeout.ms", "30000"));
    }

    /** Ends the process at once and removes its data. */
    @Override
    public void close() {
        if (Files.exists(folder.resolve("pid"))) {
            kill();
        }
        ChildProcess.deleteTree(folder);
    }

    private void createTopics(List<NewTopic> wanted) {
        try (Admin admin = admin()) {
            new TopicReset(admin).createMissing(wanted);
        }
    }

    private void launch() {
        Process process = BrokerFiles.command(folder);
        BrokerFiles.write(folder.resolve("pid"), Long.toString(process.pid()));
        Awaitility.await("Kafka answers, log in " + folder.resolve("broker.log"))
                .atMost(START_PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .pollInSameThread()
                .failFast("the broker ended, see " + folder.resolve("broker.log"), () -> !process.isAlive())
                .until(this::answers);
    }

    private boolean answers() {
        try (var probe = new Socket()) {
            probe.connect(new InetSocketAddress("127.0.0.1", port), 500);
        } catch (IOException notYet) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "default.api.timeout.ms",
                "5000",
                "request.timeout.ms",
                "4000"))) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka starts", e);
        }
    }
}
