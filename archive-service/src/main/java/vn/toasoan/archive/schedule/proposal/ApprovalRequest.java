package vn.toasoan.archive.schedule.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param contentSha256 of what the decider was shown: the decision is bound to it */
record ApprovalRequest(
        @NotBlank @Size(max = 60) @Schema(examples = "12/QĐ-THHN")
        String decisionNo,

        @NotNull LocalDate decisionDate,

        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentSha256) {}
