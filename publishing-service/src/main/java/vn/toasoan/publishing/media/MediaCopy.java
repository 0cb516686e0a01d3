package vn.toasoan.publishing.media;

import java.time.Instant;

/**
 * How the copy of one master stands.
 *
 * @param rendition null as long as copying fails
 * @param problem a {@link MediaTrouble.Reason}; null once copied
 */
public record MediaCopy(String sha256, Rendition rendition, String problem, Instant changedAt) {

    /** A copy that was made before there were variants is made again when an edition asks for it. */
    boolean hasVariants() {
        return rendition != null
                && (rendition.width() < 640 || !rendition.variants().isEmpty());
    }
}
