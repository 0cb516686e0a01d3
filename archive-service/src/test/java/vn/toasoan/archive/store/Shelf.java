package vn.toasoan.archive.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The running service's store, seen from behind its back: where a file lies, and what is really in it. */
public final class Shelf {

    private Shelf() {}

    /** Where the encrypted file with this content lies. */
    public static Path file(UUID recordId, String sha256) {
        try {
            String locator = SealedFile.locator(keys().find(recordId).orElseThrow(), sha256);
            try (Stream<Path> files = Files.list(folder(recordId))) {
                return files.filter(file -> file.getFileName().toString().startsWith(locator))
                        .findFirst()
                        .orElseThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] content(UUID recordId, String sha256) {
        try {
            return SealedFile.open(
                    keys().find(recordId).orElseThrow(), recordId, Files.readAllBytes(file(recordId, sha256)));
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Path folder(UUID recordId) {
        String id = recordId.toString();
        return setting("toasoan.data-dir")
                .resolve("archive")
                .resolve(id.substring(id.length() - 2))
                .resolve(id);
    }

    public static Path key(UUID recordId) {
        String id = recordId.toString();
        return setting("toasoan.store.keys-dir")
                .resolve(id.substring(id.length() - 2))
                .resolve(id + ".key");
    }

    private static RecordKeys keys() {
        return new RecordKeys(
                setting("toasoan.store.keys-dir"), new MasterKey(setting("toasoan.store.master-key-file")));
    }

    private static Path setting(String name) {
        return ConfigProvider.getConfig().getValue(name, Path.class);
    }
}
