package vn.toasoan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Signals to, and the end of, a process that this JVM started; known by pid because class loaders come and go. */
final class ChildProcess {
    private ChildProcess() {}

    static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    static void signal(long pid, String signal) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signalling " + pid, e);
        }
    }

    /** Ends the process with the given signal, and with SIGKILL when it has not gone by then. */
    static void end(long pid, String signal, Duration patience) {
        signal(pid, signal);
        if (!gone(pid, patience)) {
            signal(pid, "KILL");
            gone(pid, Duration.ofSeconds(10));
        }
    }

    private static boolean gone(long pid, Duration patience) {
        var handle = ProcessHandle.of(pid);
        if (handle.isEmpty()) {
            return true;
        }
        try {
            handle.get().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Waiting for the end of " + pid, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the end of " + pid, e);
        }
    }

    /**
     * Sees to it that the process whose id stands in {@code folder/pid} ends with this JVM, however this JVM ends, and
     * that the folder goes too: a shell waits for the end of its standard input. No shutdown hook could do it, because
     * by then Quarkus has closed the class loader. Call it before the process starts; until {@code pid} is written,
     * PostgreSQL's own file counts.
     */
    static void endWithThisJvm(Path folder, String signal) {
        String script =
                "trap '' INT; read -r line; pid=$(cat \"$0/pid\" || head -n 1 \"$0/data/postmaster.pid\") && grep -q \"$0\" \"/proc/$pid/cmdline\" && kill -"
                        + signal + " \"$pid\" && sleep 1; rm -rf \"$0\"";
        try {
            Process watch = new ProcessBuilder("sh", "-c", script, folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // An unreachable process has its input closed, which would tell the shell that this JVM is gone.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Reference.reachabilityFence(watch)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void deleteTree(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException leftover) {
            // A temporary folder that a dying process still writes to: the system cleans it.
            return;
        }
    }
}
