package vn.toasoan.submission.media;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Removes what nobody speaks of: bytes whose upload did not end in a row, and temporary files of dead processes. */
@ApplicationScoped
class MediaSweep {

    private static final Logger LOG = Logger.getLogger(MediaSweep.class);
    /** Longer than any upload takes from its file to its row. */
    private static final Duration GRACE = Duration.ofHours(24);

    private static final int BATCH = 500;

    private final MediaStore store;
    private final MediaShelf shelf;
    private final AttachmentShelf attachments;
    private final List<KeptElsewhere> elsewhere;
    private final Clock clock;
    private final Vertx vertx;

    MediaSweep(
            MediaStore store,
            MediaShelf shelf,
            AttachmentShelf attachments,
            @All List<KeptElsewhere> elsewhere,
            Clock clock,
            Vertx vertx) {
        this.store = store;
        this.shelf = shelf;
        this.attachments = attachments;
        this.elsewhere = elsewhere;
        this.clock = clock;
        this.vertx = vertx;
    }

    @Scheduled(every = "{toasoan.media.sweep}", identity = "media-sweep", delayed = "1m")
    Uni<Void> sweep() {
        Instant before = clock.instant().minus(GRACE);
        return blocking(() -> {
                    store.removeTemporaryFilesBefore(before);
                    try (Stream<String> kept = store.keptBefore(before)) {
                        return kept.toList();
                    }
                })
                .chain(kept -> sweep(kept));
    }

    private Uni<Void> sweep(List<String> kept) {
        if (kept.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> batch = kept.subList(0, Math.min(BATCH, kept.size()));
        return Panache.withSession(() -> spokenOf(batch))
                .chain(spokenOf -> blocking(() -> {
                    batch.stream().filter(hash -> !spokenOf.contains(hash)).forEach(hash -> {
                        LOG.infof("Bytes that nothing speaks of are removed: %s", hash);
                        store.delete(hash);
                    });
                    return null;
                }))
                .chain(() -> sweep(kept.subList(batch.size(), kept.size())));
    }

    private Uni<Set<String>> spokenOf(List<String> batch) {
        Set<String> all = new HashSet<>();
        Uni<Void> asked = shelf.spokenOf(batch)
                .invoke(all::addAll)
                .chain(() -> attachments.spokenOf(batch))
                .invoke(all::addAll)
                .replaceWithVoid();
        for (KeptElsewhere keeper : elsewhere) {
            asked = asked.chain(() -> keeper.spokenOf(batch))
                    .invoke(all::addAll)
                    .replaceWithVoid();
        }
        return asked.replaceWith(all);
    }

    private <T> Uni<T> blocking(Callable<T> work) {
        return Uni.createFrom().deferred(() -> UniHelper.toUni(vertx.executeBlocking(work, false)));
    }
}
