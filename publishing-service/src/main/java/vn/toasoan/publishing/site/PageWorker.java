package vn.toasoan.publishing.site;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import vn.toasoan.publishing.work.WorkLoop;

/**
 * Writes due pages one after the other, and begins each run of the service by comparing site and manifest: a page whose
 * file does not show what the manifest says, or that was written with another theme, is due again.
 */
@ApplicationScoped
class PageWorker {

    private static final Logger LOG = Logger.getLogger(PageWorker.class);
    private static final int BATCH = 500;
    private static final Map<String, PageKind> ALWAYS = Map.ofEntries(
            Map.entry(Paths.HOME, PageKind.HOME),
            Map.entry(Paths.SECTIONS, PageKind.SECTIONS),
            Map.entry(Paths.MONTHS, PageKind.MONTHS),
            Map.entry(Paths.GALLERY, PageKind.GALLERY),
            Map.entry(Paths.ABOUT, PageKind.ABOUT),
            Map.entry(Paths.FEED, PageKind.FEED),
            Map.entry(Paths.FEED_RSS, PageKind.FEED_RSS),
            Map.entry(Paths.FEED_JSON, PageKind.FEED_JSON),
            Map.entry(Paths.SITEMAP, PageKind.SITEMAP),
            Map.entry(Paths.SITEMAP_PAGES, PageKind.SITEMAP_PAGES),
            Map.entry(Paths.NOT_FOUND, PageKind.NOT_FOUND),
            Map.entry(Paths.ICON, PageKind.ICON),
            Map.entry(Paths.ROBOTS, PageKind.ROBOTS));

    private final SiteArticles articles;
    private final DuePages due;
    private final PageWriter writer;
    private final PageFiles files;
    private final Manifest manifest;
    private final Theme theme;
    private final Vertx vertx;
    private final List<WorkLoop> loops;
    private volatile boolean compared;

    PageWorker(
            SiteArticles articles,
            DuePages due,
            PageWriter writer,
            PageFiles files,
            Manifest manifest,
            Theme theme,
            Vertx vertx) {
        this.articles = articles;
        this.due = due;
        this.writer = writer;
        this.files = files;
        this.manifest = manifest;
        this.theme = theme;
        this.vertx = vertx;
        this.loops = List.of(
                new WorkLoop(vertx.getDelegate(), "page worker", this::step),
                new WorkLoop(vertx.getDelegate(), "second page worker", this::help),
                new WorkLoop(vertx.getDelegate(), "third page worker", this::help));
    }

    /** Call after the commit that made pages due. */
    void wake() {
        loops.forEach(WorkLoop::wake);
    }

    /** Whether files and manifest have been made to agree since the start; nobody is to judge before. */
    boolean isCompared() {
        return compared;
    }

    /** What needs no database is there before the first request. */
    void start(@Observes StartupEvent event) {
        files.write(theme.stylesheet());
        files.write(theme.notFound());
        files.write(theme.icon());
        files.write(theme.robots());
        wake();
    }

    @Scheduled(every = "1s", delayed = "1s")
    void poll() {
        wake();
    }

    void stop(@Observes ShutdownEvent event) {
        loops.forEach(WorkLoop::stop);
    }

    private Uni<Boolean> step() {
        return compared
                ? writeNext()
                : listAll()
                        .chain(() -> compare(""))
                        .invoke(() -> compared = true)
                        .chain(this::writeNext);
    }

    /** Writing waits for the disk most of the time; others write meanwhile, once files and manifest agree. */
    private Uni<Boolean> help() {
        return compared ? writeNext() : Uni.createFrom().item(false);
    }

    /** Articles that an older release showed find their way into lists that it did not have. */
    private Uni<Void> listAll() {
        return listSome().chain(some -> some ? listAll() : Uni.createFrom().voidItem());
    }

    @WithTransaction
    Uni<Boolean> listSome() {
        return articles.unlisted(BATCH).chain(found -> {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (LiveArticle article : found) {
                all = all.chain(() -> articles.show(article));
                for (Map.Entry<String, PageKind> list : Listings.of(article).entrySet()) {
                    all = all.chain(() -> due.requestUnwritten(list.getKey(), list.getValue()));
                }
            }
            return all.replaceWith(!found.isEmpty());
        });
    }

    private Uni<Boolean> writeNext() {
        return due.claim()
                .chain(page -> page == null
                        ? Uni.createFrom().item(false)
                        : writer.write(page)
                                .onFailure()
                                .recoverWithUni(failure -> {
                                    LOG.errorf(failure, "page not written, will be tried again: path=%s", page.path());
                                    return due.failed(page, failure.getClass().getSimpleName());
                                })
                                .replaceWith(true));
    }

    /** Asks for every page, in the order of paths, that is not on disk as the manifest has it, and for what is missing. */
    Uni<Void> compare(String after) {
        return batch(after)
                .chain(entries -> vertx.executeBlocking(
                                () -> entries.stream()
                                        .filter(entry -> !entry.sha256().equals(files.current(entry.path())))
                                        .toList(),
                                false)
                        .chain(this::requestDamaged)
                        .chain(() -> entries.size() < BATCH
                                ? requestMissing()
                                : compare(entries.getLast().path())));
    }

    @WithSession
    Uni<List<Manifest.Entry>> batch(String after) {
        return manifest.after(after, BATCH);
    }

    @WithTransaction
    Uni<Void> requestDamaged(List<Manifest.Entry> entries) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Manifest.Entry entry : entries) {
            all = all.chain(() -> due.request(entry.path(), entry.kind(), null));
        }
        return all;
    }

    @WithTransaction
    Uni<Void> requestMissing() {
        Uni<Void> all = due.requestOutdated(theme.fingerprint()).replaceWithVoid();
        for (Map.Entry<String, PageKind> page : ALWAYS.entrySet()) {
            all = all.chain(() -> due.requestUnwritten(page.getKey(), page.getValue()));
        }
        return all.chain(() -> due.requestUnwritten(theme.stylesheet().path(), PageKind.STYLESHEET));
    }
}
