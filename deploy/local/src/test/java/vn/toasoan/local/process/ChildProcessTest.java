package vn.toasoan.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toasoan.local.StackProblem;

class ChildProcessTest {

    @TempDir
    Path folder;

    @Test
    void aChildThatIgnoresSigtermIsKilledAfterTheWait() {
        // Given
        ChildProcess child = shell("trap '' TERM; echo ready; while true; do sleep 1; done");
        child.start();
        await().untilAsserted(() -> assertThat(log()).contains("ready"));

        // When
        child.stop(Duration.ofMillis(300));

        // Then
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void aChildThatEndedByItselfIsToldOfWithTheEndOfItsLog() {
        // Given
        ChildProcess child = shell("echo 'cannot bind port'; exit 3");
        child.start();
        await().until(() -> !child.isAlive());

        // When / Then
        assertThatThrownBy(child::requireAlive)
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("cannot bind port");
        assertThat(child.exitCode()).isEqualTo(3);
    }

    @Test
    void aPausedChildStandsStillUntilItIsResumed() {
        // Given
        ChildProcess child = shell("while true; do echo tick; sleep 0.05; done");
        child.start();
        await().untilAsserted(() -> assertThat(log()).contains("tick"));

        // When
        child.pause();

        // Then
        String before = log();
        await().pollDelay(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(log()).isEqualTo(before));
        child.resume();
        await().untilAsserted(() -> assertThat(log().length()).isGreaterThan(before.length()));
        child.kill();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void nothingOfTheDevelopersEnvironmentReachesAChildByAccident() {
        // Given
        ChildProcess child = new ChildProcess(new ChildCommand(
                "probe", List.of("env"), Map.of("DB_USER", "review"), folder, folder.resolve("probe.log")));

        // When
        child.start();
        await().until(() -> !child.isAlive());

        // Then
        assertThat(log().lines().map(line -> line.replaceAll("=.*", "")))
                .contains("DB_USER", "PATH")
                .noneMatch(name -> name.startsWith("MAVEN") || name.startsWith("QUARKUS"));
    }

    private ChildProcess shell(String script) {
        return new ChildProcess(
                new ChildCommand("probe", List.of("sh", "-c", script), Map.of(), folder, folder.resolve("probe.log")));
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("probe.log"));
        } catch (IOException e) {
            return "";
        }
    }
}
