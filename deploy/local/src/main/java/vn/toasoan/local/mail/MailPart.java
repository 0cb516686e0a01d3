package vn.toasoan.local.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.toasoan.local.Part;
import vn.toasoan.local.ProjectFolder;
import vn.toasoan.local.StackProblem;
import vn.toasoan.local.process.ChildCommand;
import vn.toasoan.local.process.ChildProcess;
import vn.toasoan.local.process.Java;
import vn.toasoan.local.process.Patience;
import vn.toasoan.local.process.Ports;

/** GreenMail as a mail sink: takes every message by SMTP, delivers none, and shows them over a REST API. */
public final class MailPart implements Part {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final int smtpPort;
    private final int apiPort;
    private final ChildProcess sink;
    private final Path log;

    public MailPart(ProjectFolder project, Path folder, int smtpPort, int apiPort, Path log) {
        this.smtpPort = smtpPort;
        this.apiPort = apiPort;
        this.log = log;
        List<String> options = List.of(
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dgreenmail.smtp.hostname=127.0.0.1",
                "-Dgreenmail.smtp.port=" + smtpPort,
                "-Dgreenmail.api.hostname=127.0.0.1",
                "-Dgreenmail.api.port=" + apiPort,
                "-Dgreenmail.auth.disabled");
        this.sink = new ChildProcess(
                new ChildCommand(name(), Java.jar(options, project.greenMailJar()), Map.of(), folder, log));
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String address() {
        return apiUrl();
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** GreenMail's REST API and its documentation page. */
    public String apiUrl() {
        return "http://localhost:" + apiPort;
    }

    /** Every mail that arrived so far. */
    public Mailboxes mailboxes() {
        return new Mailboxes(apiUrl());
    }

    @Override
    public void start() {
        sink.start();
        Patience.until(START, this::listening)
                .orElseThrow(() -> new StackProblem("The mail sink did not answer in time; see " + log));
    }

    private Optional<Boolean> listening() {
        sink.requireAlive();
        return Ports.isFree(smtpPort) || Ports.isFree(apiPort) ? Optional.empty() : Optional.of(true);
    }

    @Override
    public void stop() {
        sink.stop(STOP);
    }

    @Override
    public void kill() {
        sink.kill();
    }

    @Override
    public boolean isAlive() {
        return sink.isAlive();
    }
}
