package vn.toasoan.publishing.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done to a publication, as the API has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PublicationDecision",
        requiredProperties = {"command", "at"})
record DecisionView(
        Command command,

        @Schema(description = "Absent where an event or the clock asked")
        UUID person,

        @Schema(examples = "editor") String actingRole,

        String reason,

        @Schema(description = "The moment that was set") Instant moment,

        @Schema(description = "Class of a takedown, new address, or the incident of a hold")
        String detail,

        Instant at) {}
