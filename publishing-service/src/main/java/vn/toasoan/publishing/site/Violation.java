package vn.toasoan.publishing.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * Data of SiteIntegrityViolated: the public site does not answer as the signed manifest has it.
 *
 * @param expected hash, status or address that should have come; null where nothing should
 * @param found what came instead; null where nothing did
 * @param client as whom the verifier asked; null where it did not ask
 * @param articleId the article whose page it is; null for other pages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Violation(
        UUID violationId,
        String path,
        Kind kind,
        String expected,
        String found,
        String client,
        UUID articleId,
        Instant detectedAt) {

    enum Kind {
        /** Other bytes than the manifest's, to one kind of reader or to all. */
        CONTENT,
        /** Another status or another address. */
        STATUS,
        /** The manifest itself was changed: its signature does not hold. */
        SIGNATURE,
        /** The text that the page is rendered from is not the one that was published. */
        SOURCE,
        /** Something that the manifest does not know. */
        UNLISTED,
        /** A picture whose bytes are not those of its name, or that is gone. */
        PICTURE
    }
}
