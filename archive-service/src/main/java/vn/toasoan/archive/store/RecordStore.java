package vn.toasoan.archive.store;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * The port behind which the bytes of records lie. Every method blocks. A file belongs to one record and is never shared
 * between two: sharing would stand in the way of a lawful destruction of one of them.
 */
public interface RecordStore {

    /**
     * Keeps the bytes under their hash. When this returns they are on disk, were read back and found right. Keeping the
     * same bytes again is no change.
     *
     * @throws StoreConflict when the name is taken by other bytes
     * @throws IOException when they cannot be kept now; nothing is left under the name
     */
    StoredFile keep(UUID recordId, byte[] bytes) throws IOException;

    /**
     * Reads a file of the record through.
     *
     * @return empty when there is none
     * @throws StoreConflict when what lies under the name has another hash
     */
    Optional<StoredFile> find(UUID recordId, String sha256) throws IOException;
}
