package vn.toasoan.submission.media;

import java.nio.file.Path;

/**
 * A cleaned, re-encoded image: the only form in which an uploaded image is ever kept.
 *
 * @param file temporary; whoever holds the master keeps or deletes it
 * @param type {@code image/jpeg} or {@code image/png}
 * @param size bytes
 */
record Master(Path file, String sha256, String type, long size, int width, int height) {}
