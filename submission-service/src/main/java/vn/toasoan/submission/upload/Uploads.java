package vn.toasoan.submission.upload;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import vn.toasoan.submission.article.ArticleAccess;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;

/** Takes files in pieces. */
@ApplicationScoped
public class Uploads {

    private static final int BATCH = 100;

    private final ArticleAccess articles;
    private final PieceStore pieces;
    private final Clock clock;
    /** One thread: of two pieces for the same place one finds it taken. */
    private final WorkerExecutor writing;

    Uploads(ArticleAccess articles, PieceStore pieces, Clock clock, Vertx vertx) {
        this.articles = articles;
        this.pieces = pieces;
        this.clock = clock;
        this.writing = vertx.createSharedWorkerExecutor("pieces", 1, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void close() {
        writing.close();
    }

    /** An upload, and how much of it arrived. */
    record Progress(Upload upload, long there) {}

    Uni<Upload> begin(UUID article, long length, String fileName, Caller caller) {
        Upload upload =
                Upload.begun(UuidCreator.getTimeOrderedEpoch(), article, caller, length, fileName, clock.instant());
        return articles.mayIllustrate(article, caller)
                .chain(() -> Panache.getSession().chain(session -> session.persist(upload)))
                .replaceWith(upload);
    }

    Uni<Progress> progress(UUID id, Caller caller) {
        return find(id, caller).chain(upload -> blocking(() -> new Progress(upload, pieces.there(id))));
    }

    Uni<Progress> append(UUID id, long offset, byte[] piece, Caller caller) {
        return find(id, caller)
                .chain(upload -> blocking(() -> {
                    upload.requireFits(pieces.there(id), offset, piece.length);
                    pieces.append(id, piece);
                    return new Progress(upload, pieces.there(id));
                }));
    }

    /** A file that is there to the last byte. */
    public record Finished(UUID articleId, Path content, String fileName) {}

    /** Fails while bytes are missing. */
    public Uni<Finished> finished(UUID id, Caller caller) {
        return progress(id, caller)
                .invoke(progress -> progress.upload().requireWhole(progress.there()))
                .map(progress -> new Finished(
                        progress.upload().articleId(),
                        pieces.file(id),
                        progress.upload().fileName()));
    }

    public Uni<Void> forget(UUID id, Caller caller) {
        return find(id, caller).chain(() -> erase(id));
    }

    /** The row first: a file without a row is only a file. */
    private Uni<Void> erase(UUID id) {
        return Panache.withTransaction(() -> Panache.getSession()
                        .chain(session -> session.createNativeQuery("delete from upload where id = cast(:id as uuid)")
                                .setParameter("id", id.toString())
                                .executeUpdate()))
                .chain(() -> blocking(() -> {
                    pieces.delete(id);
                    return null;
                }));
    }

    @Scheduled(every = "{toasoan.media.sweep}", identity = "upload-sweep", delayed = "2m")
    Uni<Void> sweep() {
        Instant now = clock.instant();
        return Panache.withSession(() -> Panache.getSession()
                        .chain(session -> session.createSelectionQuery(
                                        "select u.id from Upload u where u.expiresAt <= :now", UUID.class)
                                .setParameter("now", now)
                                .setMaxResults(BATCH)
                                .getResultList()))
                .chain(this::eraseAll);
    }

    private Uni<Void> eraseAll(List<UUID> ids) {
        Uni<Void> erased = Uni.createFrom().voidItem();
        for (UUID id : ids) {
            erased = erased.chain(() -> erase(id));
        }
        return erased;
    }

    private Uni<Upload> find(UUID id, Caller caller) {
        return Panache.withSession(() -> Panache.getSession().chain(session -> session.find(Upload.class, id)))
                .onItem()
                .ifNull()
                .failWith(Refusal::notFound)
                .map(upload -> upload.of(caller, clock.instant()));
    }

    private <T> Uni<T> blocking(Callable<T> work) {
        return Uni.createFrom().deferred(() -> UniHelper.toUni(writing.executeBlocking(work)));
    }
}
