package vn.toasoan.archive.hold;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A saved query: what matches now, and what will match when it is filed. Each field that is given narrows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Điều kiện đã lưu: giữ cả hồ sơ nộp lưu về sau nếu khớp")
record HoldScope(
        @Pattern(regexp = "TT-[0-9]{2}") @Schema(examples = "TT-08")
        String classCode,

        @Pattern(regexp = "[0-9]{4}-[0-9]{4}") @Schema(examples = "2026-2027")
        String schoolYear,

        @Size(max = 64) String team,
        @Size(max = 64) String topic,
        UUID articleId) {

    boolean matchesNothingInParticular() {
        return classCode == null && schoolYear == null && team == null && topic == null && articleId == null;
    }
}
