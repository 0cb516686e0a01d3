package vn.toasoan.archive.store;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * The port behind which the bytes of records lie, encrypted with a key of the record's own. Every method blocks. A file
 * belongs to one record and is never shared between two: sharing would stand in the way of a lawful destruction of one
 * of them.
 */
public interface RecordStore {

    /**
     * Keeps the bytes, encrypted. When this returns they are on disk, were read back and found right. Keeping the same
     * bytes again is no change.
     *
     * @throws StoreConflict when what lies there is not what it should be, or the record's key is gone
     * @throws IOException when they cannot be kept now; nothing is left under the name
     */
    StoredFile keep(UUID recordId, byte[] bytes) throws IOException;

    /**
     * Reads a file of the record through, and decrypts it.
     *
     * @param sha256 of the content
     * @return empty when there is none
     * @throws StoreConflict when it has other bytes than it should, or the record's key is gone
     */
    Optional<StoredFile> find(UUID recordId, String sha256) throws IOException;

    /** The content of a file; otherwise as {@link #find}. */
    Optional<byte[]> read(UUID recordId, String sha256) throws IOException;

    /**
     * Checks one file as it should be: there, whole, its own bytes and no other's, and with a key that opens it.
     *
     * @param storedSha256 of the encrypted bytes, as the manifest has it
     */
    Fixity check(UUID recordId, String sha256, String storedSha256);

    /**
     * Leaves no byte of the record, not even under a temporary name; its key goes first. Destroying again is no change, so
     * that a run that was killed goes on.
     *
     * @return how many files were removed
     * @throws IOException when something is left; call again
     */
    int destroy(UUID recordId) throws IOException;
}
