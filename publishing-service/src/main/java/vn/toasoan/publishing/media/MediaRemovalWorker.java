package vn.toasoan.publishing.media;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import vn.toasoan.publishing.work.WorkLoop;

/** Removes the files of pictures that nobody is to see any more, one picture at a time, until none is left. */
@ApplicationScoped
class MediaRemovalWorker {

    private static final Logger LOG = Logger.getLogger(MediaRemovalWorker.class);
    private static final String CLAIM = """
            update media_removal set attempts = attempts + 1,
              next_try_at = now() + make_interval(secs => least(30, power(2, attempts)))
            where sha256 = (select sha256 from media_removal where next_try_at <= now()
              order by next_try_at limit 1 for update skip locked)
            returning sha256, with_master
            """;

    record Removal(String master, boolean withMaster) {}

    private final Pool pool;
    private final MediaUse use;
    private final MediaCopies copies;
    private final MediaFiles files;
    private final Vertx vertx;
    private final WorkLoop loop;

    MediaRemovalWorker(Pool pool, MediaUse use, MediaCopies copies, MediaFiles files, Vertx vertx) {
        this.pool = pool;
        this.use = use;
        this.copies = copies;
        this.files = files;
        this.vertx = vertx;
        this.loop = new WorkLoop(vertx.getDelegate(), "media removal", this::step);
    }

    @Scheduled(every = "1s", delayed = "1s")
    void poll() {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private Uni<Boolean> step() {
        return pool.query(CLAIM).execute().chain(rows -> {
            if (!rows.iterator().hasNext()) {
                return Uni.createFrom().item(false);
            }
            var row = rows.iterator().next();
            return remove(new Removal(row.getString("sha256"), row.getBoolean("with_master")))
                    .onFailure()
                    .invoke(e -> LOG.errorf(e, "picture not removed, will be tried again"))
                    .onFailure()
                    .recoverWithNull()
                    .replaceWith(true);
        });
    }

    private Uni<Void> remove(Removal removal) {
        return isShown(removal.master())
                .chain(shown -> shown
                        ? done(removal, true)
                        : copies.find(removal.master())
                                .chain(copy -> vertx.executeBlocking(
                                        () -> {
                                            files.remove(removal.master(), copy, removal.withMaster());
                                            return null;
                                        },
                                        false))
                                .chain(() -> done(removal, false)));
    }

    @WithSession
    Uni<Boolean> isShown(String master) {
        return use.isShown(master);
    }

    /** @param kept whether the picture is shown elsewhere, so that its copy stays */
    @WithTransaction
    Uni<Void> done(Removal removal, boolean kept) {
        return execute("delete from media_removal where sha256 = :sha256", removal.master())
                .chain(() -> kept
                        ? Uni.createFrom().voidItem()
                        : execute("delete from media_copy where sha256 = :sha256", removal.master()));
    }

    private static Uni<Void> execute(String sql, String master) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("sha256", master)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
