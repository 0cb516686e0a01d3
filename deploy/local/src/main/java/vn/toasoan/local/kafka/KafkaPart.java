package vn.toasoan.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import vn.toasoan.local.Folders;
import vn.toasoan.local.Part;
import vn.toasoan.local.ProjectFolder;
import vn.toasoan.local.StackProblem;
import vn.toasoan.local.process.ChildCommand;
import vn.toasoan.local.process.ChildProcess;
import vn.toasoan.local.process.Java;
import vn.toasoan.local.process.Patience;
import vn.toasoan.local.process.Ports;

/** Apache Kafka 4.1.2: one KRaft broker on a class path of its own, with every topic of the system. */
public final class KafkaPart implements Part {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(15);
    private static final List<String> JVM = List.of(
            "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto");

    private final ProjectFolder project;
    private final Path folder;
    private final int port;
    private final Path log;
    private final List<String> jvmOptions;
    private ChildProcess broker;

    /**
     * @param folder its data; made if there is none, kept by {@link #stop}
     * @param jvmOptions beyond those for a small quick broker; later ones win
     */
    public KafkaPart(ProjectFolder project, Path folder, int port, Path log, List<String> jvmOptions) {
        this.project = project;
        this.folder = folder;
        this.port = port;
        this.log = log;
        this.jvmOptions = List.copyOf(jvmOptions);
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String address() {
        return bootstrapServers();
    }

    /** For {@code KAFKA_BOOTSTRAP_SERVERS}. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void start() {
        writeConfiguration();
        if (!Files.exists(data().resolve("meta.properties"))) {
            format();
        }
        broker = java("kafka.Kafka", List.of(configuration().toString()));
        broker.start();
        Patience.until(START, this::serving)
                .orElseThrow(() -> new StackProblem("Kafka did not answer in time; see " + log));
    }

    private void writeConfiguration() {
        try {
            Files.createDirectories(folder);
            Files.write(configuration(), BrokerConfig.lines(data(), port, Ports.free()));
            Files.writeString(folder.resolve("log4j2.properties"), BrokerConfig.logging());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void format() {
        Folders.remove(data());
        ChildProcess format = java(
                "kafka.tools.StorageTool",
                List.of(
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        configuration().toString()));
        format.start();
        Patience.until(START, () -> format.isAlive() ? Optional.empty() : Optional.of(true));
        if (!Files.exists(data().resolve("meta.properties"))) {
            throw new StackProblem("The Kafka folder " + data() + " could not be made; see " + log);
        }
    }

    private Optional<Boolean> serving() {
        broker.requireAlive();
        if (Ports.isFree(port)) {
            return Optional.empty();
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            TopicList.read(project.topics()).createMissing(admin);
            return Optional.of(true);
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private ChildProcess java(String mainClass, List<String> arguments) {
        List<String> options = new ArrayList<>(JVM);
        options.add("-Dlog4j2.configurationFile=" + folder.resolve("log4j2.properties"));
        options.addAll(jvmOptions);
        try {
            String classPath = Files.readString(project.kafkaClassPath()).strip();
            return new ChildProcess(new ChildCommand(
                    name(), Java.main(options, classPath, mainClass, arguments), Map.of(), folder, log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path configuration() {
        return folder.resolve("server.properties");
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** The broker process, for a test that kills or pauses it. */
    public ChildProcess process() {
        return broker;
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.stop(STOP);
        }
    }

    @Override
    public void kill() {
        if (broker != null) {
            broker.kill();
        }
    }

    @Override
    public boolean isAlive() {
        return broker != null && broker.isAlive();
    }
}
