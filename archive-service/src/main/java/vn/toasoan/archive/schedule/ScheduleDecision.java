package vn.toasoan.archive.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param corrects the version whose mistake this one mends; null as a rule */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Quyết định ban hành phiên bản")
public record ScheduleDecision(
        @Schema(examples = "12/QĐ-THHN") String decisionNo,
        LocalDate decisionDate,
        UUID proposedBy,
        UUID approvedBy,
        String contentSha256,
        String corrects) {}
