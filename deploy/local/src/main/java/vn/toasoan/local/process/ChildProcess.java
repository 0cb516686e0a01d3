package vn.toasoan.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.toasoan.local.StackProblem;

/**
 * One operating-system process of the stack. It can be stopped politely, killed, paused and started again; it never
 * outlives this program (see {@link ParentWatch}).
 */
public final class ChildProcess {

    private static final List<String> INHERITED =
            List.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TMPDIR", "TZ", "JAVA_HOME", "XDG_RUNTIME_DIR");

    private static final File NO_INPUT = new File("/dev/null");

    private final ChildCommand command;
    private Process process;

    public ChildProcess(ChildCommand command) {
        this.command = command;
    }

    public synchronized void start() {
        if (isAlive()) {
            throw new IllegalStateException(command.name() + " is running");
        }
        try {
            Files.createDirectories(command.log().getParent());
            Files.createDirectories(command.workFolder());
            process = builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.name(), e);
        }
        ParentWatch.of(process);
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command.command()))
                .directory(command.workFolder().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(NO_INPUT))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(INHERITED);
        environment.putAll(command.environment());
        return builder;
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    public synchronized long pid() {
        return process.pid();
    }

    /** @throws IllegalThreadStateException while it runs */
    public synchronized int exitCode() {
        return process.exitValue();
    }

    public String name() {
        return command.name();
    }

    public ChildCommand command() {
        return command;
    }

    /**
     * @throws StackProblem with the end of its log, if the process has ended
     */
    public void requireAlive() {
        if (!isAlive()) {
            throw new StackProblem(command.name() + " ended by itself; its log " + command.log() + " ends with:\n"
                    + LogTail.of(command.log()));
        }
    }

    /** Asks the process to end by SIGTERM, waits, and kills it when it does not. Does nothing if it has ended. */
    public void stop(Duration patience) {
        stop("TERM", patience);
    }

    /** As {@link #stop(Duration)} by another signal, such as PostgreSQL's "fast" {@code INT}. */
    public synchronized void stop(String signal, Duration patience) {
        if (!isAlive()) {
            return;
        }
        signal(signal);
        if (!endedWithin(patience)) {
            kill();
        }
    }

    /** {@code kill -9}: the process gets no chance to tidy up. Returns when it is gone. */
    public synchronized void kill() {
        if (isAlive()) {
            process.destroyForcibly();
            endedWithin(Duration.ofSeconds(10));
        }
    }

    /** {@code SIGSTOP}: the process stands still, with its sockets open. */
    public void pause() {
        signal("STOP");
    }

    /** {@code SIGCONT}: wakes a paused process. */
    public void resume() {
        signal("CONT");
    }

    private synchronized boolean endedWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
