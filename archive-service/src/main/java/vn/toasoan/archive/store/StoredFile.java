package vn.toasoan.archive.store;

import java.time.Instant;

/**
 * A file as it lies in the store.
 *
 * @param size bytes
 * @param verifiedAt when it was last read from the disk and its hash found right
 */
public record StoredFile(String sha256, long size, Instant verifiedAt) {}
