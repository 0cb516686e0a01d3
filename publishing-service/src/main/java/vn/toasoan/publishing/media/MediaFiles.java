package vn.toasoan.publishing.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        return Files.isRegularFile(renditionFile(rendition.sha256()))
                && rendition.variants().stream()
                        .allMatch(variant -> Files.isRegularFile(renditionFile(variant.sha256())));
    }

    /** Verifies, keeps, and renders; the same call twice leaves the same files. */
    Rendition keep(Master master, byte[] bytes) {
        if (!Sha256.hex(bytes).equals(master.sha256())) {
            throw new MediaTrouble(Reason.MEDIA_WRONG_HASH, master.sha256(), null);
        }
        RenditionMaker.Pictures pictures;
        try {
            pictures = RenditionMaker.render(bytes);
        } catch (IOException e) {
            throw new MediaTrouble(Reason.MEDIA_UNREADABLE, master.sha256(), e);
        }
        RenditionMaker.Picture picture = pictures.main();
        try {
            List<Variant> variants = new ArrayList<>();
            for (RenditionMaker.Picture variant : pictures.variants()) {
                variants.add(new Variant(write(variant), variant.width()));
            }
            DurableFile.write(masterFile(master.sha256()), bytes);
            return new Rendition(write(picture), picture.width(), picture.height(), picture.jpeg().length, variants);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(RenditionMaker.Picture picture) throws IOException {
        String sha256 = Sha256.hex(picture.jpeg());
        DurableFile.write(renditionFile(sha256), picture.jpeg());
        return sha256;
    }

    /**
     * Nothing that the public can reach shows the picture any more; twice does no harm.
     *
     * @param copy null when there never was one
     */
    void remove(String master, MediaCopy copy, boolean withMaster) {
        try {
            if (copy != null && copy.rendition() != null) {
                Files.deleteIfExists(renditionFile(copy.rendition().sha256()));
                for (Variant variant : copy.rendition().variants()) {
                    Files.deleteIfExists(renditionFile(variant.sha256()));
                }
            }
            if (withMaster) {
                Files.deleteIfExists(masterFile(master));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path masterFile(String sha256) {
        return masters.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private Path renditionFile(String sha256) {
        return renditions.resolve(sha256 + ".jpg");
    }
}
