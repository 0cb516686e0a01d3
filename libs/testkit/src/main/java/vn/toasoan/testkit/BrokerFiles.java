package vn.toasoan.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.Uuid;

/** Everything a broker process is started from lies in one temporary folder, so that any class loader can restart it. */
final class BrokerFiles {
    private static final String CONFIG = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            controller.listener.names=CONTROLLER
            inter.broker.listener.name=PLAINTEXT
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            log.dirs=%3$s
            auto.create.topics.enable=false
            num.partitions=1
            default.replication.factor=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=1
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            share.coordinator.state.topic.num.partitions=1
            group.initial.rebalance.delay.ms=0
            group.min.session.timeout.ms=1000
            broker.session.timeout.ms=3000
            broker.heartbeat.interval.ms=500
            controlled.shutdown.enable=false
            num.network.threads=2
            num.io.threads=4
            background.threads=2
            log.cleaner.dedupe.buffer.size=8388608
            log.index.size.max.bytes=1048576
            """;

    private BrokerFiles() {}

    static Path prepare(int port, int controllerPort) {
        try {
            Path folder = Files.createTempDirectory("toasoan-kafka-");
            Files.writeString(
                    folder.resolve("server.properties"),
                    CONFIG.formatted(port, controllerPort, folder.resolve("data")));
            write(folder.resolve("port"), Integer.toString(port));
            write(folder.resolve("cluster"), Uuid.randomUuid().toString());
            // The class alone, not this library: the broker's class path must not meet the tests' versions.
            Path main = folder.resolve("main/vn/toasoan/testkit/BrokerMain.class");
            Files.createDirectories(main.getParent());
            try (InputStream bytes = BrokerMain.class.getResourceAsStream("BrokerMain.class")) {
                Files.copy(bytes, main);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Process command(Path folder) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                folder.resolve("main") + ":" + classPath(),
                BrokerMain.class.getName(),
                folder.resolve("server.properties").toString(),
                read(folder.resolve("cluster")),
                folder.resolve("formatted").toString());
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("broker.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        Path file = Repository.file("deploy/local/kafka-runtime/target/kafka.classpath");
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(
                    file + " is missing: ./mvnw -q generate-resources -pl deploy/local/kafka-runtime writes it");
        }
        return read(file);
    }

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
