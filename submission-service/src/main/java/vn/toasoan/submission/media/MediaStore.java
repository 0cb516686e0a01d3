package vn.toasoan.submission.media;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where masters are kept, by the SHA-256 of their bytes. What it holds is never changed; a crash at any moment leaves
 * a whole file or none. All methods block. On a file system here; an object store is another implementation.
 */
interface MediaStore {

    /** Creates an empty file of its own kind of disk, to be handed to {@link #keep} or deleted. */
    Path newTemporaryFile();

    /** Takes the file over; does nothing but delete it where the hash is kept already. */
    void keep(Path temporaryFile, String sha256);

    /** A local file to read from; empty where the hash is unknown. */
    Optional<Path> find(String sha256);

    /** Hashes kept since before the given moment. To be closed. */
    Stream<String> keptBefore(Instant moment);

    void delete(String sha256);

    /** Removes what uploads that ended in a crash left behind. */
    void removeTemporaryFilesBefore(Instant moment);
}
