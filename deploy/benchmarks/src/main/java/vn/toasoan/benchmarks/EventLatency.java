package vn.toasoan.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.toasoan.local.LocalStack;
import vn.toasoan.local.process.Patience;
import vn.toasoan.local.service.ServiceName;

/**
 * B3: from a hand-in to its event in a consumer's hands, 50 a second in an open loop. Counted from {@code ce_time}, which
 * is taken shortly before the commit, so that the figure is rather too high than too low.
 */
final class EventLatency implements Benchmark {

    private static final int PER_SECOND = 50;
    private static final int WARM_UP = 3000;
    private static final Duration LENGTH = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "B3 commit to consumer, 50/s (floor 10 x, goal p50 2 x and p99 50 ms)";
    }

    @Override
    public String run(LocalStack stack) throws Exception {
        return Alone.with(stack, ServiceName.SUBMISSION, () -> measure(stack));
    }

    private static String measure(LocalStack stack) throws Exception {
        Articles articles = new Articles(stack);
        String etag = articles.etagOf(articles.draft("Bản tin đầu"));
        ClosedLoop.run(4, WARM_UP, (client, index) -> articles.submit(articles.draft("Làm nóng " + index), etag));
        Latencies ours = new Latencies();
        Latencies raw = new Latencies();
        try (RawKafka kafka = new RawKafka(stack.kafka().bootstrapServers())) {
            roundTrips(kafka, new Latencies(), Duration.ofSeconds(5));
            roundTrips(kafka, raw, LENGTH.dividedBy(2));
            events(stack, articles, etag, ours);
            roundTrips(kafka, raw, LENGTH.dividedBy(2));
        }
        return String.format(
                "ours %s; raw Kafka %s; ratio p50 %.1f, p99 %.1f",
                ours, raw, ours.millisAt(50) / raw.millisAt(50), ours.millisAt(99) / raw.millisAt(99));
    }

    private static void roundTrips(RawKafka kafka, Latencies latencies, Duration length) {
        OpenLoop.run(PER_SECOND, length, (index, start) -> {
            kafka.roundTrip();
            latencies.record(System.nanoTime() - start);
        });
    }

    private static void events(LocalStack stack, Articles articles, String etag, Latencies latencies) {
        int total = (int) (PER_SECOND * LENGTH.toSeconds());
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            ids.add(articles.draft("Bản tin số " + UUID.randomUUID()));
        }
        try (var listener = RawKafka.Listener.on(
                stack.kafka().bootstrapServers(),
                "submission.article.v1",
                record -> latencies.record(ChronoUnit.NANOS.between(timeOf(record), Instant.now())))) {
            OpenLoop.run(PER_SECOND, LENGTH, (index, start) -> articles.submit(ids.get(index), etag));
            Patience.until(
                            Duration.ofSeconds(30),
                            () -> latencies.count() >= total
                                    ? java.util.Optional.of(listener)
                                    : java.util.Optional.empty())
                    .orElseThrow(() -> new IllegalStateException("Events are missing: the run is void"));
        }
    }

    private static Instant timeOf(ConsumerRecord<String, byte[]> record) {
        byte[] time = record.headers().lastHeader("ce_time").value();
        return OffsetDateTime.parse(new String(time, StandardCharsets.UTF_8)).toInstant();
    }
}
