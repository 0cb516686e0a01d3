package vn.toasoan.benchmarks;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.toasoan.local.LocalStack;

/**
 * B1: hand-ins a second with 8 clients, each answered after the commit of article, revision and event. The drafts are
 * made beforehand and not timed.
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
        Articles articles = new Articles(stack);
        try (CommitFloor floor = new CommitFloor(stack, CLIENTS)) {
            submitRate(articles, 4 * OPERATIONS);
            commitRate(floor);
            PairedRatios alike = PairedRatios.of(3, () -> commitRate(floor), () -> commitRate(floor));
            PairedRatios ratios =
                    PairedRatios.of(PAIRS, () -> submitRate(articles, OPERATIONS), () -> commitRate(floor));
            return ratios + "; A/A of the denominator " + String.format("%.2f", alike.median());
        }
    }

    private static double submitRate(Articles articles, int operations) throws Exception {
        List<String> drafts = new java.util.concurrent.CopyOnWriteArrayList<>();
        ClosedLoop.run(
                CLIENTS,
                operations,
                (client, index) -> drafts.add(articles.draft("Giờ học ngoài vườn " + UUID.randomUUID())));
        String etag = articles.etagOf(drafts.getFirst());
        List<String> ids = IntStream.range(0, operations).mapToObj(drafts::get).toList();
        return ClosedLoop.run(CLIENTS, operations, (client, index) -> articles.submit(ids.get(index), etag))
                .perSecond();
    }

    private static double commitRate(CommitFloor floor) throws Exception {
        return ClosedLoop.run(CLIENTS, 10 * OPERATIONS, (client, index) -> floor.commitOnce(client))
                .perSecond();
    }
}
