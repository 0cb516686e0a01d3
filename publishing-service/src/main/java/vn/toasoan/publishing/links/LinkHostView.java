package vn.toasoan.publishing.links;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A host as the API has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "LinkHost",
        requiredProperties = {"host", "state", "reason", "proposedBy", "proposedAt"})
record LinkHostView(
        @Schema(examples = "thuvien.example") String host,
        LinkHost.State state,
        String reason,
        UUID proposedBy,
        Instant proposedAt,

        @Schema(description = "Who allowed or retired it") UUID decidedBy,

        Instant decidedAt) {}
