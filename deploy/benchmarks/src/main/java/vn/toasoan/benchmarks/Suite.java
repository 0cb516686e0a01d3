package vn.toasoan.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.StackOptions;
import vn.toasoan.local.service.ServiceName;

/**
 * Runs the scenarios against a stack of its own and prints what they gave. Never part of a test run: figures of a shared
 * machine may inform, not gate.
 */
public final class Suite {

    /** Full optimising compiler, bounded heaps, no rate limit: the limit is there to protect, and would be measured. */
    private static final List<String> JVM =
            List.of("-XX:+UseSerialGC", "-Xmx256m", "-Dtoasoan.http.rate-limit.enabled=false");

    private record Scenario(String id, Benchmark benchmark) {}

    /** Memory is read after the load and before a cold start; B1 leaves work behind for minutes and is the last. */
    private static final List<Scenario> SCENARIOS = List.of(
            new Scenario("B3", new EventLatency()),
            new Scenario("B5", new ApproveToVisible()),
            new Scenario("B10", new Memory()),
            new Scenario("B9", new ColdStart()),
            new Scenario("B1", new SubmitThroughput()));

    private Suite() {}

    /** @param arguments names of scenarios; all where there is none */
    public static void main(String[] arguments) throws Exception {
        List<String> wanted = List.of(arguments);
        Path data = Files.createTempDirectory("toasoan-bench");
        StackOptions options = StackOptions.in(data);
        for (ServiceName service : ServiceName.values()) {
            options = options.jvm(service, JVM);
        }
        try (LocalStack stack = LocalStack.start(options)) {
            for (Scenario scenario : SCENARIOS) {
                if (wanted.isEmpty() || wanted.contains(scenario.id())) {
                    Backlog.awaitEmpty(stack);
                    say(scenario.benchmark().name() + "\n    "
                            + scenario.benchmark().run(stack));
                }
            }
        }
    }

    private static void say(String line) {
        IO.println(line);
    }
}
