package vn.toasoan.archive.integrity;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.toasoan.archive.store.Fixity;
import vn.toasoan.archive.store.RecordStore;

/** Checks a few files at a time, one after the other, so that nobody's work waits for the disk. */
@ApplicationScoped
class ScrubWorker {

    private static final Logger LOG = Logger.getLogger(ScrubWorker.class);

    private final Scrub scrub;
    private final RecordStore store;
    private final Vertx vertx;
    private final int batch;

    ScrubWorker(
            Scrub scrub, RecordStore store, Vertx vertx, @ConfigProperty(name = "toasoan.integrity.batch") int batch) {
        this.scrub = scrub;
        this.store = store;
        this.vertx = vertx;
        this.batch = batch;
    }

    @Scheduled(every = "{toasoan.integrity.poll}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> work() {
        return scrub.next(batch).chain(this::check);
    }

    private Uni<Void> check(List<Scrub.Candidate> files) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Scrub.Candidate file : files) {
            all = all.chain(() -> vertx.executeBlocking(
                            () -> store.check(file.recordId(), file.sha256(), file.storedSha256()), false)
                    .invoke(fixity -> report(file, fixity))
                    .chain(fixity -> scrub.found(file, fixity)));
        }
        return all;
    }

    private static void report(Scrub.Candidate file, Fixity fixity) {
        if (fixity.state() != Fixity.State.OK) {
            LOG.errorf("File %s of record %s is %s: %s", file.name(), file.recordId(), fixity.state(), fixity.detail());
        }
    }
}
