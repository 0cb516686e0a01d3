package vn.toasoan.publishing.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.media.MediaTrouble.Reason;
import vn.toasoan.publishing.work.DurableFile;
import vn.toasoan.publishing.work.Sha256;

/** The service's own copies on disk. Masters lie outside of the site's root and are never served. Blocking. */
@ApplicationScoped
class MediaFiles {

    private final Path masters;
    private final Path renditions;

    MediaFiles(@ConfigProperty(name = "toasoan.data-dir") Path dataDir) {
        this.masters = dataDir.resolve("masters");
        this.renditions = dataDir.resolve("site").resolve("media");
    }

    boolean has(Rendition rendition) {
        return Files.isRegularFile(renditionFile(rendition.sha256()));
    }

    /** Verifies, keeps, and renders; the same call twice leaves the same files. */
    Rendition keep(Master master, byte[] bytes) {
        if (!Sha256.hex(bytes).equals(master.sha256())) {
            throw new MediaTrouble(Reason.MEDIA_WRONG_HASH, master.sha256(), null);
        }
        RenditionMaker.Picture picture;
        try {
            picture = RenditionMaker.render(bytes);
        } catch (IOException e) {
            throw new MediaTrouble(Reason.MEDIA_UNREADABLE, master.sha256(), e);
        }
        Rendition rendition =
                new Rendition(Sha256.hex(picture.jpeg()), picture.width(), picture.height(), picture.jpeg().length);
        try {
            DurableFile.write(masters.resolve(master.sha256().substring(0, 2)).resolve(master.sha256()), bytes);
            DurableFile.write(renditionFile(rendition.sha256()), picture.jpeg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rendition;
    }

    private Path renditionFile(String sha256) {
        return renditions.resolve(sha256 + ".jpg");
    }
}
