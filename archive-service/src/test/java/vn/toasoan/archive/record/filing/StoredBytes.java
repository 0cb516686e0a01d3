package vn.toasoan.archive.record.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** The archive's folder, seen from behind the store's back. */
final class StoredBytes {

    static final byte[] SPOILT = {1, 2, 3};

    private StoredBytes() {}

    static void spoil(UUID recordId, String sha256) {
        try {
            Files.write(file(recordId, sha256), SPOILT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] of(UUID recordId, String sha256) {
        try {
            return Files.readAllBytes(file(recordId, sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(UUID recordId, String sha256) {
        String id = recordId.toString();
        return ConfigProvider.getConfig()
                .getValue("toasoan.data-dir", Path.class)
                .resolve("archive")
                .resolve(id.substring(id.length() - 2))
                .resolve(id)
                .resolve(sha256);
    }
}
