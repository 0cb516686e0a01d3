package vn.toasoan.publishing.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.publishing.work.DurableFile;
import vn.toasoan.publishing.work.Sha256;

/** Files that show that an article was posted where no URL does; kept by hash, outside of the site. Blocking. */
@ApplicationScoped
class EvidenceFiles {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private final Path folder;

    EvidenceFiles(@ConfigProperty(name = "toasoan.data-dir") Path dataDir) {
        this.folder = dataDir.resolve("evidence");
    }

    /** Null for what is neither a PDF nor a picture, whatever it is called. */
    static String typeOf(byte[] content) {
        return begins(content, PDF)
                ? "application/pdf"
                : begins(content, PNG) ? "image/png" : begins(content, JPEG) ? "image/jpeg" : null;
    }

    private static boolean begins(byte[] content, byte[] start) {
        return content.length > start.length && Arrays.equals(Arrays.copyOf(content, start.length), start);
    }

    /** @return the hash by which it is kept; the same file twice is one */
    String keep(byte[] content) {
        String sha256 = Sha256.hex(content);
        try {
            if (!has(sha256)) {
                DurableFile.write(file(sha256), content);
            }
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String sha256) {
        return Files.isRegularFile(file(sha256));
    }

    /** Null when there is no such file. */
    byte[] read(String sha256) {
        try {
            return Files.readAllBytes(file(sha256));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param sha256 64 hex digits, as every caller has made sure */
    private Path file(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
