package vn.toasoan.submission.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * An image as an article shows it. Also its form in events.
 *
 * @param sha256 of the cleaned, re-encoded master
 * @param size bytes
 * @param alt empty until somebody wrote it; needed to hand in
 * @param caption may be null
 * @param credit may be null
 * @param consentIds of the pupils who can be recognised; empty where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Image(
        UUID mediaId,
        String sha256,
        String type,
        long size,
        int width,
        int height,
        String alt,
        String caption,
        String credit,
        boolean identifiablePupil,
        List<UUID> consentIds) {}
