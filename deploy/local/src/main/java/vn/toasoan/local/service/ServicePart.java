package vn.toasoan.local.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.toasoan.local.Part;
import vn.toasoan.local.StackProblem;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.api.ServiceAway;
import vn.toasoan.local.process.ChildCommand;
import vn.toasoan.local.process.ChildProcess;
import vn.toasoan.local.process.Java;
import vn.toasoan.local.process.Patience;

/** One of the five services: its packaged {@code quarkus-run.jar} as a process of its own. */
public final class ServicePart implements Part {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final ServiceName service;
    private final int port;
    private final ChildProcess process;

    /**
     * @param jar the packaged application
     * @param environment what the service reads its configuration from
     * @param jvmOptions heap and the like
     */
    public ServicePart(
            ServiceName service,
            int port,
            Path jar,
            Map<String, String> environment,
            List<String> jvmOptions,
            Path log) {
        this.service = service;
        this.port = port;
        this.process = new ChildProcess(new ChildCommand(
                service.id(), Java.jar(new ArrayList<>(jvmOptions), jar), environment, jar.getParent(), log));
    }

    public ServiceName service() {
        return service;
    }

    @Override
    public String name() {
        return service.id();
    }

    @Override
    public String address() {
        return url();
    }

    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts the process without waiting for it to serve. */
    public void launch() {
        process.start();
    }

    /** Returns when the service says that it is ready. */
    public void awaitReady() {
        Api api = Api.anonymous(url());
        Patience.until(START, () -> {
                    process.requireAlive();
                    return ready(api);
                })
                .orElseThrow(() -> new StackProblem(name() + " did not get ready in time; see "
                        + process.command().log()));
    }

    private static Optional<Boolean> ready(Api api) {
        try {
            return api.get("/q/health/ready").send().status() == 200 ? Optional.of(true) : Optional.empty();
        } catch (ServiceAway e) {
            return Optional.empty();
        }
    }

    @Override
    public void kill() {
        process.kill();
    }

    /** {@code SIGSTOP}. */
    public void pause() {
        process.pause();
    }

    /** {@code SIGCONT}. */
    public void resume() {
        process.resume();
    }

    /** Stops it politely if it runs, starts it again and waits until it serves. */
    public void restart() {
        stop();
        start();
    }

    /** The process, for measuring. */
    public ChildProcess process() {
        return process;
    }

    @Override
    public void stop() {
        process.stop(STOP);
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }
}
