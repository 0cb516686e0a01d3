package vn.toasoan.submission.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.toasoan.submission.problem.Refusal;

/** The files of uploads that are under way. A crash in the middle of a piece leaves a shorter piece, which is just as good. */
@ApplicationScoped
class PieceStore {

    private static final String NO_SPACE = "No space left on device";

    private final Path folder;

    PieceStore(@ConfigProperty(name = "toasoan.media.directory") Path root) {
        this.folder = root.resolve("pieces");
    }

    Path file(UUID upload) {
        return folder.resolve(upload + ".part");
    }

    /** Bytes that arrived; 0 where nothing did. Blocking. */
    long there(UUID upload) {
        return file(upload).toFile().length();
    }

    /** Blocking. */
    void append(UUID upload, byte[] piece) {
        try {
            Files.createDirectories(folder);
            Files.write(file(upload), piece, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            String reason = e instanceof FileSystemException failure ? failure.getReason() : e.getMessage();
            throw NO_SPACE.equals(reason) ? Refusal.of(Refusal.Kind.FULL, "STORE_FULL") : new UncheckedIOException(e);
        }
    }

    /** Blocking. */
    void delete(UUID upload) {
        try {
            Files.deleteIfExists(file(upload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
