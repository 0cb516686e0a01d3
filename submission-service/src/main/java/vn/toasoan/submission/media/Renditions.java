package vn.toasoan.submission.media;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Smaller prints of masters, made when somebody first looks and kept beside the master. */
@ApplicationScoped
class Renditions {

    private final MediaStore store;
    /** One thread: memory stays bounded, and of two who look at once the second finds the print. */
    private final WorkerExecutor printing;

    Renditions(MediaStore store, Vertx vertx) {
        this.store = store;
        this.printing = vertx.createSharedWorkerExecutor("renditions", 1, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void close() {
        printing.close();
    }

    /** A file to read from: the print, or the master itself where it is no wider. Fails where the master is missing. */
    Uni<Path> of(Media media, Rendition rendition) {
        if (media.width() <= rendition.width()) {
            return Uni.createFrom().item(() -> store.master(media.sha256()));
        }
        return UniHelper.toUni(printing.executeBlocking(() -> print(media, rendition)));
    }

    private Path print(Media media, Rendition rendition) {
        return store.rendition(media.sha256(), rendition.width()).orElseGet(() -> {
            Path file = store.newTemporaryFile();
            boolean kept = false;
            try {
                var image = Enlarger.print(store.master(media.sha256()), media.type(), rendition.width());
                try (OutputStream out = Files.newOutputStream(file)) {
                    Print.write(image, media.type().equals("image/png") ? "png" : "jpeg", out);
                }
                Path print = store.keepRendition(file, media.sha256(), rendition.width());
                kept = true;
                return print;
            } catch (IOException e) {
                throw FileSystemMediaStore.told(e);
            } finally {
                if (!kept) {
                    file.toFile().delete();
                }
            }
        });
    }
}
