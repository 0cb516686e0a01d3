package vn.toasoan.publishing.media;

import java.time.Instant;

/**
 * How the copy of one master stands.
 *
 * @param rendition null as long as copying fails
 * @param problem a {@link MediaTrouble.Reason}; null once copied
 */
public record MediaCopy(String sha256, Rendition rendition, String problem, Instant changedAt) {}
