package vn.toasoan.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.service.ServiceName;
import vn.toasoan.local.service.ServicePart;

/**
 * B1: hand-ins a second with 8 clients, each answered after the commit of article, revision and event. The drafts are
 * made beforehand and not timed. The four services that read the events are stopped meanwhile: on two cores their work
 * would be measured, not the hand-in's; they catch up before the next scenario.
 */
final class SubmitThroughput implements Benchmark {

    private static final int CLIENTS = 8;
    private static final int PAIRS = 7;
    private static final int OPERATIONS = 600;

    @Override
    public String name() {
        return "B1 submit, 8 clients, requests/s (floor 0.3, goal 0.6)";
    }

    @Override
    public String run(LocalStack stack) throws Exception {
        List<ServicePart> readers = stack.services().stream()
                .filter(part -> part.service() != ServiceName.SUBMISSION)
                .toList();
        readers.forEach(ServicePart::stop);
        try {
            return measure(stack);
        } finally {
            readers.forEach(ServicePart::launch);
            readers.forEach(ServicePart::awaitReady);
        }
    }

    private static String measure(LocalStack stack) throws Exception {
        Articles articles = new Articles(stack);
        try (CommitFloor floor = new CommitFloor(stack, CLIENTS)) {
            submitRate(articles, 6 * OPERATIONS);
            commitRate(floor);
            PairedRatios alike = PairedRatios.of(3, () -> commitRate(floor), () -> commitRate(floor));
            PairedRatios ratios =
                    PairedRatios.of(PAIRS, () -> submitRate(articles, OPERATIONS), () -> commitRate(floor));
            return String.format(
                    Locale.ROOT,
                    "%s; A/A of the denominator %.2f; CPU of the service %.2f ms for each",
                    ratios,
                    alike.median(),
                    cpuForEach(stack, articles));
        }
    }

    private static double submitRate(Articles articles, int operations) throws Exception {
        return submit(articles, drafts(articles, operations)).perSecond();
    }

    private static double cpuForEach(LocalStack stack, Articles articles) throws Exception {
        List<String> drafts = drafts(articles, OPERATIONS);
        long pid = stack.service(ServiceName.SUBMISSION).process().pid();
        Duration before = cpu(pid);
        submit(articles, drafts);
        return cpu(pid).minus(before).toNanos() / 1e6 / OPERATIONS;
    }

    private static Duration cpu(long pid) {
        return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static List<String> drafts(Articles articles, int count) throws InterruptedException {
        List<String> ids = new CopyOnWriteArrayList<>();
        ClosedLoop.run(
                CLIENTS, count, (client, index) -> ids.add(articles.draft("Giờ học ngoài vườn " + UUID.randomUUID())));
        return ids;
    }

    private static ClosedLoop.Rate submit(Articles articles, List<String> drafts) throws InterruptedException {
        String etag = articles.etagOf(drafts.getFirst());
        return ClosedLoop.run(CLIENTS, drafts.size(), (client, index) -> articles.submit(drafts.get(index), etag));
    }

    private static double commitRate(CommitFloor floor) throws Exception {
        return ClosedLoop.run(CLIENTS, 10 * OPERATIONS, (client, index) -> floor.commitOnce(client))
                .perSecond();
    }
}
