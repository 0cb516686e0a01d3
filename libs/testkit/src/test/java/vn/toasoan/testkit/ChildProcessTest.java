package vn.toasoan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ChildProcessTest {
    /** Runs in a JVM of its own, which the test kills. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] args) throws Exception {
            PostgresServer server = PostgresServer.start();
            System.out.println("STARTED " + server.pid());
            Thread.currentThread().join();
        }
    }

    @Test
    void aKilledJvmTakesItsServersWithIt() throws IOException {
        // Given
        Process parent = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Parent.class.getName()))
                .redirectErrorStream(true)
                .start();
        long server = Long.parseLong(started(parent).substring("STARTED ".length()));
        Path folder = Path.of(Files.readString(Path.of("/proc", Long.toString(server), "cmdline"))
                        .split("\0")[2])
                .getParent();

        // When
        parent.destroyForcibly();

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(ChildProcess.isAlive(server)).isFalse();
            assertThat(folder).doesNotExist();
        });
    }

    private static String started(Process parent) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(parent.getInputStream()));
        String line = output.readLine();
        while (line != null && !line.startsWith("STARTED")) {
            line = output.readLine();
        }
        return Objects.requireNonNull(line, "the other JVM did not start its server");
    }
}
