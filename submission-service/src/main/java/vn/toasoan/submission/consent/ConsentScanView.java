package vn.toasoan.submission.consent;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the comms officer sees of a scan beside its bytes. */
@Schema(name = "ConsentScan")
record ConsentScanView(
        UUID consentId,
        @Schema(description = "Of the kept file") String sha256,
        @Schema(examples = "application/pdf") String type,
        @Schema(description = "Bytes") long size,
        String uploadedBy,
        Instant uploadedAt) {}
