package vn.toasoan.archive.store;

import java.time.Instant;

/**
 * A file as it lies in the store.
 *
 * @param sha256 of the content, as is {@code sha512}
 * @param storedSha256 of the encrypted bytes: what a check without the key compares
 * @param size bytes of the content
 * @param verifiedAt when it was last read from the disk and every hash found right
 */
public record StoredFile(String sha256, String sha512, String storedSha256, long size, Instant verifiedAt) {}
