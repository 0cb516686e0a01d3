package vn.toasoan.submission.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/**
 * Makes a master out of an uploaded file: type by content, size in pixels from the header before anything is decoded,
 * then decoded, turned upright, brought to sRGB and written anew, so that nothing but pixels gets through. Blocking,
 * hungry for memory (3 bytes a pixel, twice that where it has to be turned): one at a time.
 */
@ApplicationScoped
class Darkroom {

    static final long MAX_BYTES = 15L * 1024 * 1024;

    private final MediaStore store;

    Darkroom(MediaStore store) {
        this.store = store;
    }

    /** The upload is left where it is. Throws a {@link Refusal} for whatever is not a proper image. */
    Master develop(Path upload) {
        try {
            if (Files.size(upload) > MAX_BYTES) {
                throw Refusal.of(Kind.TOO_LARGE, "IMAGE_TOO_LARGE")
                        .about(MAX_BYTES / (1024 * 1024))
                        .with("maxBytes", MAX_BYTES);
            }
            Negative negative = Negative.of(upload);
            return print(Upright.turned(SRgb.of(negative.decode()), negative.orientation()));
        } catch (IOException e) {
            throw FileSystemMediaStore.told(e);
        }
    }

    private Master print(BufferedImage image) throws IOException {
        Path file = store.newTemporaryFile();
        boolean whole = false;
        try {
            boolean transparent = image.getColorModel().hasAlpha();
            try (OutputStream out = Files.newOutputStream(file)) {
                Print.write(image, transparent ? "png" : "jpeg", out);
            }
            Master master = new Master(
                    file,
                    sha256(file),
                    transparent ? "image/png" : "image/jpeg",
                    Files.size(file),
                    image.getWidth(),
                    image.getHeight());
            whole = true;
            return master;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
