package vn.toasoan.submission.media;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toasoan.submission.problem.Refusal;

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

    /** As {@link #find}; refuses, as something that may pass, where the bytes are missing. */
    default Path master(String sha256) {
        return find(sha256)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNAVAILABLE, "MEDIA_BYTES_MISSING")
                        .with("sha256", sha256));
    }

    /** A print that was made of a master before; empty where there is none. */
    Optional<Path> rendition(String sha256, int width);

    /** Takes the print over, to be deleted with its master; returns where it is now. */
    Path keepRendition(Path temporaryFile, String sha256, int width);

    /** Hashes kept since before the given moment. To be closed. */
    Stream<String> keptBefore(Instant moment);

    /** With all prints of it. */
    void delete(String sha256);

    /** Removes what uploads that ended in a crash left behind. */
    void removeTemporaryFilesBefore(Instant moment);
}
