package vn.toasoan.submission.revision;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document beside an article. Also its form in events.
 *
 * @param sha256 of the bytes as they were uploaded
 * @param size bytes
 */
@Schema(name = "AttachedFile")
public record AttachedFile(
        UUID attachmentId,
        String sha256,
        @Schema(examples = "application/pdf") String type,
        long size,
        @Schema(examples = "ke-hoach.pdf") String fileName,
        @Schema(examples = "Kế hoạch truyền thông") String title) {}
