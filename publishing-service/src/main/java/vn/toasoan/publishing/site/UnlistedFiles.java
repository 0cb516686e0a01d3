package vn.toasoan.publishing.site;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes away what lies in the site's folders though the manifest does not know it: planted pages, and left-overs. */
@ApplicationScoped
class UnlistedFiles {

    private static final int BATCH = 500;

    private final PageFiles files;
    private final ManifestReader manifest;
    private final Violations violations;
    private final PageWriter writer;
    private final Vertx vertx;

    UnlistedFiles(PageFiles files, ManifestReader manifest, Violations violations, PageWriter writer, Vertx vertx) {
        this.files = files;
        this.manifest = manifest;
        this.violations = violations;
        this.writer = writer;
        this.vertx = vertx;
    }

    Uni<Void> remove() {
        return vertx.executeBlocking(files::paths, false)
                .chain(this::removeUnknown)
                .chain(() -> vertx.executeBlocking(files::oldContent, false))
                .chain(this::removeContent);
    }

    private Uni<Void> removeUnknown(List<String> paths) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (int i = 0; i < paths.size(); i += BATCH) {
            List<String> batch = paths.subList(i, Math.min(paths.size(), i + BATCH));
            all = all.chain(() -> manifest.unknown(batch)).chain(this::planted);
        }
        return all;
    }

    private Uni<Void> planted(List<String> paths) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (String path : paths) {
            all = all.chain(() -> violations.found(path, Violation.Kind.UNLISTED, null, null, null, null))
                    .chain(() -> vertx.executeBlocking(
                            () -> {
                                files.remove(path);
                                return null;
                            },
                            false))
                    .chain(() -> violations.healed(path));
        }
        return all;
    }

    /** What a killed process left behind is no violation: nobody can read it. */
    private Uni<Void> removeContent(List<String> hashes) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (String sha256 : hashes) {
            all = all.chain(() -> writer.forget(sha256, null));
        }
        return all;
    }
}
