package vn.toasoan.submission.media;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import vn.toasoan.submission.article.ArticleAccess;
import vn.toasoan.submission.article.ChildConsents;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;
import vn.toasoan.submission.text.BodyHtml;

/** Adds, describes and removes the images of an article. */
@ApplicationScoped
class Illustrating {

    static final int MAX_IMAGES = 30;

    private final ArticleAccess articles;
    private final MediaShelf shelf;
    private final ChildConsents consents;
    private final MediaStore store;
    private final Darkroom darkroom;
    private final Clock clock;
    /** One thread: of two uploads at once, one waits, and memory stays bounded. */
    private final WorkerExecutor developing;

    Illustrating(
            ArticleAccess articles,
            MediaShelf shelf,
            ChildConsents consents,
            MediaStore store,
            Darkroom darkroom,
            Clock clock,
            Vertx vertx) {
        this.articles = articles;
        this.shelf = shelf;
        this.consents = consents;
        this.store = store;
        this.darkroom = darkroom;
        this.clock = clock;
        this.developing = vertx.createSharedWorkerExecutor("darkroom", 1, 2, TimeUnit.MINUTES);
    }

    @PreDestroy
    void close() {
        developing.close();
    }

    /**
     * @param added false where the article shows the very same picture already
     */
    record Outcome(Media media, boolean added) {}

    /**
     * Rights first, then the slow work outside of any transaction, then rights again with the row. The file is kept
     * before the row is written, so that a crash in between leaves only bytes that nobody speaks of.
     */
    Uni<Outcome> add(UUID article, Path upload, Media.Description description, Caller caller) {
        return Panache.withSession(() -> articles.mayIllustrate(article, caller).chain(() -> requireRoom(article)))
                .chain(() -> UniHelper.toUni(developing.executeBlocking(() -> develop(upload))))
                .chain(master -> Panache.withTransaction(() ->
                        articles.illustrate(article, caller).chain(() -> place(article, master, description, caller))));
    }

    Uni<Media> describe(UUID id, Media.Description description, Caller caller, LongConsumer precondition) {
        return change(id, caller, precondition)
                .invoke(change -> change.media().describe(description))
                .call(shelf::flush)
                .map(Change::media);
    }

    /** Links the picture with the consents of the pupils in it. */
    Uni<Media> leanOn(UUID id, List<ConsentLink> links, Caller caller, LongConsumer precondition) {
        return change(id, caller, precondition)
                .call(() -> requireKnown(links))
                .invoke(change -> change.media().leanOn(links))
                .call(shelf::flush)
                .map(Change::media);
    }

    private Uni<Void> requireKnown(List<ConsentLink> links) {
        List<UUID> ids = links.stream().map(ConsentLink::consentId).toList();
        return consents.knownAmong(ids)
                .invoke(known -> ConsentLink.requireKnown(ids, known))
                .replaceWithVoid();
    }

    Uni<Void> remove(UUID id, Caller caller, LongConsumer precondition) {
        return change(id, caller, precondition).chain(change -> {
            if (BodyHtml.images(change.working().body()).contains(id)) {
                throw Refusal.of(Kind.CONFLICT, "MEDIA_IN_USE").with("guard", "MEDIA_IN_USE");
            }
            if (change.working().revision() == 0) {
                return shelf.erase(change.media());
            }
            change.media().remove(clock.instant());
            return shelf.flush();
        });
    }

    private record Change(Media media, ArticleAccess.Working working) {}

    private Uni<Change> change(UUID id, Caller caller, LongConsumer precondition) {
        return shelf.find(id)
                .chain(media -> articles.illustrate(media.articleId(), caller)
                        .chain(working -> shelf.shownIn(media.articleId())
                                .map(shown -> new Change(requireShown(shown, id), working)))
                        .invoke(change -> precondition.accept(change.media().version())));
    }

    private static Media requireShown(List<Media> shown, UUID id) {
        return shown.stream().filter(media -> media.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
    }

    private Master develop(Path upload) {
        Master master = darkroom.develop(upload);
        store.keep(master.file(), master.sha256());
        return master;
    }

    private Uni<Void> requireRoom(UUID article) {
        return shelf.shownIn(article).invoke(Illustrating::requireRoom).replaceWithVoid();
    }

    private static void requireRoom(List<Media> shown) {
        if (shown.size() >= MAX_IMAGES) {
            throw Refusal.of(Kind.INVALID, "TOO_MANY_IMAGES").about(MAX_IMAGES).with("guard", "TOO_MANY_IMAGES");
        }
    }

    private Uni<Outcome> place(UUID article, Master master, Media.Description description, Caller caller) {
        return shelf.shownIn(article).chain(shown -> {
            for (Media media : shown) {
                if (media.sha256().equals(master.sha256())) {
                    return Uni.createFrom().item(new Outcome(media, false));
                }
            }
            requireRoom(shown);
            int next = shown.isEmpty() ? 1 : shown.getLast().position() + 1;
            Media media = Media.of(UuidCreator.getTimeOrderedEpoch(), article, master, description, next)
                    .uploaded(caller.subject(), clock.instant());
            return shelf.add(media).map(added -> new Outcome(added, true));
        });
    }
}
