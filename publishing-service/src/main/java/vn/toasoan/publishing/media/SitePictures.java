package vn.toasoan.publishing.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.work.Sha256;

/** The bytes of pictures that the site shows, for those who carry an article elsewhere. Blocking. */
@ApplicationScoped
public class SitePictures {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    SitePictures(@ConfigProperty(name = "toasoan.data-dir") Path dataDir) {
        this.folder = dataDir.resolve("site").resolve("media");
    }

    /** Null for one that is not there any more, and for one whose bytes are not those of its hash. */
    public byte[] jpeg(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            return null;
        }
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(sha256 + ".jpg"));
            return Sha256.hex(bytes).equals(sha256) ? bytes : null;
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
