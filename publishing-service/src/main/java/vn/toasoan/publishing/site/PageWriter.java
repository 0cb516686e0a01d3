package vn.toasoan.publishing.site;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Writes one due page: content from the database, files, then manifest and queue in one transaction. Killed at any
 * point, the row is still due, and the next run writes the same bytes.
 */
@ApplicationScoped
class PageWriter {

    private final DuePages due;
    private final PageContent content;
    private final PageFiles files;
    private final Manifest manifest;
    private final Theme theme;
    private final Vertx vertx;
    private final MeterRegistry metrics;

    PageWriter(
            DuePages due,
            PageContent content,
            PageFiles files,
            Manifest manifest,
            Theme theme,
            Vertx vertx,
            MeterRegistry metrics) {
        this.due = due;
        this.content = content;
        this.files = files;
        this.manifest = manifest;
        this.theme = theme;
        this.vertx = vertx;
        this.metrics = metrics;
    }

    Uni<Void> write(DuePage page) {
        return content.of(page)
                .chain(rendering -> vertx.executeBlocking(() -> place(page.path(), rendering), false))
                .call(written -> settle(page, written.page()))
                .chain(written -> forget(written.before(), written.now()))
                .invoke(() -> metrics.counter(
                                "publishing_pages_written", "kind", page.kind().name())
                        .increment());
    }

    /** The same for a page that nobody asked for: what the history says is written over whatever lies there. */
    Uni<Void> heal(DuePage page) {
        return content.of(page)
                .chain(rendering -> vertx.executeBlocking(() -> renew(page.path(), rendering), false))
                .chain(rendered -> record(page, rendered));
    }

    private RenderedPage renew(String path, Supplier<RenderedPage> rendering) {
        if (rendering == null) {
            files.remove(path);
            return null;
        }
        RenderedPage rendered = rendering.get();
        files.renew(rendered);
        return rendered;
    }

    @WithTransaction
    Uni<Void> record(DuePage page, RenderedPage rendered) {
        return rendered == null
                ? manifest.forget(page.path())
                : manifest.keep(rendered, theme.fingerprint(), page.cause());
    }

    /** @param rendering null when there is nothing to show */
    private Written place(String path, Supplier<RenderedPage> rendering) {
        String before = files.current(path);
        if (rendering == null) {
            files.remove(path);
            return new Written(null, before);
        }
        RenderedPage rendered = rendering.get();
        files.write(rendered);
        return new Written(rendered, before);
    }

    @WithTransaction
    Uni<Void> settle(DuePage page, RenderedPage rendered) {
        return record(page, rendered)
                .chain(() -> due.done(page))
                .chain(ours ->
                        ours ? Uni.createFrom().voidItem() : due.request(page.path(), page.kind(), page.cause()));
    }

    /** Content that this page showed before goes, unless another path shows it. */
    Uni<Void> forget(String before, String now) {
        return before == null || before.equals(now)
                ? Uni.createFrom().voidItem()
                : needed(before)
                        .chain(needed -> needed
                                ? Uni.createFrom().voidItem()
                                : vertx.executeBlocking(
                                        () -> {
                                            files.forget(before);
                                            return null;
                                        },
                                        false));
    }

    @WithSession
    Uni<Boolean> needed(String sha256) {
        return manifest.needs(sha256);
    }

    /** @param page null when the path answers with nothing now */
    private record Written(RenderedPage page, String before) {

        String now() {
            return page == null ? null : page.sha256();
        }
    }
}
