package vn.toasoan.publishing.publication;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A picture of an approved revision.
 *
 * @param sha256 of the cleaned full-size picture that submission keeps
 * @param size bytes of that picture
 * @param caption null where there is none
 * @param credit null where there is none
 * @param consentIds consents on which the picture rests; empty where nobody in it can be recognised
 */
record ApprovedMedia(
        UUID mediaId,
        String sha256,
        String type,
        long size,
        int width,
        int height,
        String alt,
        String caption,
        String credit,
        List<UUID> consentIds) {

    ApprovedMedia {
        Objects.requireNonNull(mediaId, "mediaId");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(alt, "alt");
        consentIds = consentIds == null ? List.of() : List.copyOf(consentIds);
    }
}
