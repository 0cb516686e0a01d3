package vn.toasoan.publishing.site;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Walks the signed manifest through the public port, as three kinds of readers, and puts right what is wrong. A run reads
 * so many pages and goes on where the last one ended; a school's site is one run.
 */
@ApplicationScoped
class Verifier {

    private static final Logger LOG = Logger.getLogger(Verifier.class);
    private static final int BATCH = 100;

    private final ManifestReader manifest;
    private final PageJudge judge;
    private final UnlistedFiles unlisted;
    private final PageWorker worker;
    private final Clock clock;
    private final int pagesPerRun;
    private volatile String reached = "";
    private volatile Instant wholeRound;

    Verifier(
            ManifestReader manifest,
            PageJudge judge,
            UnlistedFiles unlisted,
            PageWorker worker,
            Clock clock,
            MeterRegistry registry,
            @ConfigProperty(name = "toasoan.verifier.pages-per-run", defaultValue = "2000") int pagesPerRun) {
        this.manifest = manifest;
        this.judge = judge;
        this.unlisted = unlisted;
        this.worker = worker;
        this.clock = clock;
        this.pagesPerRun = pagesPerRun;
        this.wholeRound = clock.instant();
        Gauge.builder("publishing_site_verified_seconds_ago", this::sinceWholeRound)
                .description("How long ago the verifier last had seen every page of the site")
                .register(registry);
    }

    @Scheduled(
            every = "${toasoan.verifier.every}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return worker.isCompared()
                ? walk(pagesPerRun)
                        .chain(unlisted::remove)
                        .onFailure()
                        .invoke(e -> LOG.warnf("the verifier rests until its next run: %s", e))
                        .onFailure()
                        .recoverWithNull()
                : Uni.createFrom().voidItem();
    }

    /** Judges that many pages, at most once each. */
    Uni<Void> walk(int left) {
        return manifest.after(reached, Math.min(BATCH, left))
                .chain(entries -> each(entries).chain(() -> {
                    boolean end = entries.size() < Math.min(BATCH, left);
                    reached = end ? "" : entries.getLast().path();
                    wholeRound = end ? clock.instant() : wholeRound;
                    return end || left <= BATCH ? Uni.createFrom().voidItem() : walk(left - BATCH);
                }));
    }

    private Uni<Void> each(List<ManifestReader.Entry> entries) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (ManifestReader.Entry entry : entries) {
            all = all.chain(() -> judge.judge(entry))
                    .onFailure()
                    .invoke(e -> LOG.warnf("page not judged this time: path=%s %s", entry.path(), e))
                    .onFailure()
                    .recoverWithNull();
        }
        return all;
    }

    private double sinceWholeRound() {
        return Duration.between(wholeRound, clock.instant()).toMillis() / 1000.0;
    }
}
