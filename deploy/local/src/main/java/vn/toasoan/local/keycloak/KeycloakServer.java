package vn.toasoan.local.keycloak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.toasoan.local.StackProblem;
import vn.toasoan.local.api.Api;
import vn.toasoan.local.api.ServiceAway;
import vn.toasoan.local.process.ChildCommand;
import vn.toasoan.local.process.ChildProcess;
import vn.toasoan.local.process.Java;
import vn.toasoan.local.process.Patience;

/**
 * Runs Keycloak's own entry point: {@code bin/kc.sh} would put a shell between this program and the server, so that a
 * signal meets the wrong process.
 */
final class KeycloakServer {

    static final String REALM = "/realms/toasoan";

    private static final Duration START = Duration.ofMinutes(6);
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private KeycloakServer() {}

    /** {@code kc.sh <arguments>} of a distribution. */
    static ChildProcess process(Path home, List<String> arguments, Map<String, String> environment, Path log) {
        List<String> options = new ArrayList<>(JVM);
        options.add("-Dkc.home.dir=" + home);
        options.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        List<String> command = Java.main(
                options,
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                arguments);
        return new ChildProcess(new ChildCommand("keycloak", command, environment, home, log));
    }

    /** What every start needs: the optimised build, one node, loopback only, its database in a folder. */
    static List<String> startArguments(Path database, int port) {
        return List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port,
                "--db-url=jdbc:h2:file:" + database.resolve("keycloakdb") + ";NON_KEYWORDS=VALUE");
    }

    static void awaitRealm(ChildProcess server, int port) {
        Api api = Api.anonymous("http://localhost:" + port);
        Patience.until(START, () -> {
                    server.requireAlive();
                    return answers(api);
                })
                .orElseThrow(() -> new StackProblem("Keycloak did not answer in time; see "
                        + server.command().log()));
    }

    private static Optional<Boolean> answers(Api api) {
        try {
            int status =
                    api.get(REALM + "/.well-known/openid-configuration").send().status();
            return status == 200 ? Optional.of(true) : Optional.empty();
        } catch (ServiceAway e) {
            return Optional.empty();
        }
    }
}
