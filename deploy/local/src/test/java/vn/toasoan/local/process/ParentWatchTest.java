package vn.toasoan.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentWatchTest {

    @TempDir
    Path folder;

    /** A program that starts a child that would run for long, tells its number, and then waits. */
    public static final class Parent {
        public static void main(String[] arguments) throws InterruptedException {
            Path folder = Path.of(arguments[0]);
            ChildProcess child = new ChildProcess(
                    new ChildCommand("child", List.of("sleep", "600"), Map.of(), folder, folder.resolve("child.log")));
            child.start();
            System.out.println(child.pid());
            Thread.currentThread().join();
        }
    }

    @Test
    void childrenEndWhenTheirParentIsKilledHard() throws IOException {
        // Given
        Process parent = new ProcessBuilder(Java.main(
                        List.of("-Xmx64m"),
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        List.of(folder.toString())))
                .start();
        long child = Long.parseLong(new BufferedReader(new InputStreamReader(parent.getInputStream())).readLine());

        // When
        parent.destroyForcibly();

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive))
                        .isEmpty());
    }
}
