package vn.toasoan.archive.record.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.archive.people.Named;

/** A decision of the review as the record shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RecordedDecision", description = "Một quyết định duyệt, lưu cùng hồ sơ")
public record Decision(
        UUID decisionId,
        UUID stepId,
        @Schema(examples = "APPROVE") String type,
        Named decidedBy,
        @Schema(examples = "editor") String actingRole,

        @Schema(description = "Mã băm của bản đã được xét duyệt")
        String judgedHash,

        Instant decidedAt,

        @Schema(description = "Vì sao bước này chuyển cho người khác", examples = "SOLE_HOLDER_IS_AUTHOR")
        String fallbackReason) {}
