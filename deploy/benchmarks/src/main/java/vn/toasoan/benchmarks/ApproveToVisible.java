package vn.toasoan.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.service.ServiceName;

/** B5: from the board's approval to the new page on the public port, asked for every 2 ms as a visitor would. */
final class ApproveToVisible implements Benchmark {

    private static final int WARM_UP = 40;
    private static final int MEASURED = 120;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient visitor =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "B5 approve to visible (floor p99 2 s, goal p50 5 x and p99 250 ms)";
    }

    @Override
    public String run(LocalStack stack) throws Exception {
        Articles articles = new Articles(stack);
        Latencies ours = new Latencies();
        Latencies floor = new Latencies();
        measure(stack, articles, "khoi-dong", WARM_UP, new Latencies());
        try (RawKafka kafka = new RawKafka(stack.kafka().bootstrapServers());
                CommitFloor commits = new CommitFloor(stack, 1)) {
            twoCommitsTwoTrips(kafka, commits, new Latencies());
            twoCommitsTwoTrips(kafka, commits, floor);
            measure(stack, articles, "ban-tin", MEASURED, ours);
            twoCommitsTwoTrips(kafka, commits, floor);
        }
        return String.format(
                "ours %s; two commits and two Kafka trips %s; ratio p50 %.1f",
                ours, floor, ours.millisAt(50) / floor.millisAt(50));
    }

    private static void twoCommitsTwoTrips(RawKafka kafka, CommitFloor commits, Latencies latencies) throws Exception {
        for (int i = 0; i < MEASURED / 2; i++) {
            long start = System.nanoTime();
            for (int step = 0; step < 2; step++) {
                commits.commitOnce(0);
                kafka.roundTrip();
            }
            latencies.record(System.nanoTime() - start);
        }
    }

    private void measure(LocalStack stack, Articles articles, String series, int count, Latencies latencies)
            throws Exception {
        String run = series + " " + Long.toString(System.nanoTime(), 36);
        List<Articles.ReadyCase> cases = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = articles.draft(run + " " + i);
            articles.submit(id, articles.etagOf(id));
            ids.add(id);
        }
        for (String id : ids) {
            cases.add(articles.readyCase(id));
        }
        String site = stack.service(ServiceName.PUBLISHING).url() + "/tin/" + run.replace(' ', '-') + "-";
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            articles.approve(cases.get(i));
            awaitPage(URI.create(site + i), start);
            latencies.record(System.nanoTime() - start);
        }
    }

    private void awaitPage(URI page, long start) throws Exception {
        HttpRequest look = HttpRequest.newBuilder(page).build();
        while (visitor.send(look, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw new IllegalStateException(page + " did not appear: the run is void");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
