package vn.toasoan.submission.media;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import vn.toasoan.submission.article.ArticleAccess;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;
import vn.toasoan.submission.virus.VirusScan;

/** Adds documents to an article and takes them out. Changing them counts as changing the article's images does. */
@ApplicationScoped
class Attaching {

    static final int MAX_FILES = 30;

    private final ArticleAccess articles;
    private final AttachmentShelf shelf;
    private final MediaStore store;
    private final VirusScan scan;
    private final Clock clock;
    private final Vertx vertx;

    Attaching(
            ArticleAccess articles, AttachmentShelf shelf, MediaStore store, VirusScan scan, Clock clock, Vertx vertx) {
        this.articles = articles;
        this.shelf = shelf;
        this.store = store;
        this.scan = scan;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** @param added false where the article has the very same file already */
    record Outcome(Attachment attachment, boolean added) {}

    /** Rights first, then the slow work outside of any transaction, then rights again with the row. */
    Uni<Outcome> add(UUID article, Path upload, String fileName, String title, Caller caller) {
        return Panache.withSession(() -> articles.mayIllustrate(article, caller))
                .chain(() -> UniHelper.toUni(vertx.executeBlocking(() -> keep(upload), false)))
                .chain(file -> Panache.withTransaction(() -> articles.illustrate(article, caller)
                        .chain(() -> place(article, file, fileName, title, caller))));
    }

    Uni<Void> remove(UUID id, Caller caller, LongConsumer precondition) {
        return shelf.find(id)
                .call(attachment -> articles.illustrate(attachment.articleId(), caller))
                .invoke(attachment -> {
                    if (!attachment.isShown()) {
                        throw Refusal.notFound();
                    }
                    precondition.accept(attachment.version());
                    attachment.remove(clock.instant());
                })
                .chain(shelf::flush);
    }

    /** The upload is left where it is. */
    private Dossier.Checked keep(Path upload) {
        Path own = store.newTemporaryFile();
        try {
            scan.requireClean(upload);
            Dossier.Checked file = Dossier.check(upload);
            Files.copy(upload, own, StandardCopyOption.REPLACE_EXISTING);
            store.keep(own, file.sha256());
            return file;
        } catch (IOException e) {
            throw FileSystemMediaStore.told(e);
        } finally {
            own.toFile().delete();
        }
    }

    private Uni<Outcome> place(UUID article, Dossier.Checked file, String fileName, String title, Caller caller) {
        return shelf.shownIn(article).chain(shown -> {
            for (Attachment attachment : shown) {
                if (attachment.sha256().equals(file.sha256())) {
                    return Uni.createFrom().item(new Outcome(attachment, false));
                }
            }
            requireRoom(shown);
            int next = shown.isEmpty() ? 1 : shown.getLast().position() + 1;
            Attachment attachment = Attachment.of(
                            UuidCreator.getTimeOrderedEpoch(), article, file, fileName, title, next)
                    .uploaded(caller.subject(), clock.instant());
            return shelf.add(attachment).map(added -> new Outcome(added, true));
        });
    }

    private static void requireRoom(List<Attachment> shown) {
        if (shown.size() >= MAX_FILES) {
            throw Refusal.of(Kind.INVALID, "TOO_MANY_ATTACHMENTS")
                    .about(MAX_FILES)
                    .with("guard", "TOO_MANY_ATTACHMENTS");
        }
    }
}
