package vn.toasoan.archive.record.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import vn.toasoan.archive.store.Shelf;

/** The archive's folder, seen from behind the store's back. */
final class StoredBytes {

    static final byte[] SPOILT = {1, 2, 3};

    private StoredBytes() {}

    /** @return the file, whose bytes are now {@link #SPOILT} */
    static Path spoil(UUID recordId, String sha256) {
        try {
            return Files.write(Shelf.file(recordId, sha256), SPOILT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
