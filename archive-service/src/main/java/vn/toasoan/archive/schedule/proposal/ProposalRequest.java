package vn.toasoan.archive.schedule.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param basedOn version to start from; null: the latest
 * @param corrects version whose mistake this one mends; may be null
 */
record ProposalRequest(
        @NotNull @Pattern(regexp = "SCHED-[0-9]{4}-[0-9]{2}[a-z]?") @Schema(examples = "SCHED-2027-01")
        String id,

        @NotBlank @Size(max = 200) String name,
        @NotNull LocalDate effectiveFrom,
        @NotBlank @Size(max = 500) String basis,
        @Size(max = 20) String basedOn,
        @Size(max = 20) String corrects,
        @NotNull @Size(max = 40) List<@NotNull @Valid RuleChange> rules) {}
