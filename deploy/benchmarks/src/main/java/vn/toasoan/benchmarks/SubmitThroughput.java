package vn.toasoan.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.service.ServiceName;

/**
 * B1: hand-ins a second with 8 clients, each answered after the commit of article, revision and events. The drafts are
 * made before a batch and not timed with it; what drafting gives is told beside it. Measured once the rate is flat.
 */
final class SubmitThroughput implements Benchmark {

    private static final int CLIENTS = 8;
    private static final int PAIRS = 7;
    private static final int OPERATIONS = 800;
    private static final Duration WARM_UP = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "B1 submit, 8 clients, requests/s (floor 0.3, goal 0.6)";
    }

    @Override
    public String run(LocalStack stack) throws Exception {
        return Alone.with(stack, ServiceName.SUBMISSION, () -> measure(stack));
    }

    private static String measure(LocalStack stack) throws Exception {
        Articles articles = new Articles(stack);
        try (CommitFloor floor = new CommitFloor(stack, CLIENTS)) {
            warm(articles);
            commitRate(floor);
            PairedRatios alike = PairedRatios.of(3, () -> commitRate(floor), () -> commitRate(floor));
            PairedRatios ratios =
                    PairedRatios.of(PAIRS, () -> submitRate(articles, OPERATIONS), () -> commitRate(floor));
            return String.format(
                    Locale.ROOT,
                    "%s; A/A of the denominator %.2f; CPU of the service %.2f ms for each; drafts of 2 KB: %.1f/s; "
                            + "signed requests refused before the first statement: %.1f/s",
                    ratios,
                    alike.median(),
                    cpuForEach(stack, articles),
                    draftRate(articles),
                    refusalRate(articles));
        }
    }

    private static double submitRate(Articles articles, int operations) throws Exception {
        return submit(articles, drafts(articles, operations)).perSecond();
    }

    /** Until three batches in a row bring no more, for three minutes at most. */
    private static void warm(Articles articles) throws Exception {
        Instant enough = Instant.now().plus(WARM_UP);
        double best = 0;
        int flat = 0;
        while (flat < 3 && Instant.now().isBefore(enough)) {
            double rate = submitRate(articles, OPERATIONS);
            flat = rate > 1.03 * best ? 0 : flat + 1;
            best = Math.max(best, rate);
        }
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

    private static double draftRate(Articles articles) throws Exception {
        return ClosedLoop.run(CLIENTS, OPERATIONS, (client, index) -> articles.draft("Bản nháp " + UUID.randomUUID()))
                .perSecond();
    }

    private static double refusalRate(Articles articles) throws Exception {
        ClosedLoop.run(CLIENTS, 20 * OPERATIONS, (client, index) -> articles.refused());
        return ClosedLoop.run(CLIENTS, 5 * OPERATIONS, (client, index) -> articles.refused())
                .perSecond();
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
