package vn.toasoan.review.desk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.reviewcase.Command;

/** What a reviewer decides about a step. */
@Schema(
        name = "DecideRequest",
        examples = {"""
            {"stepId": "019aba10-0001-7c01-9001-5e7fb04d9c01", "type": "REQUEST_CHANGES",
             "reason": "Ảnh thứ nhất chưa có chú thích rõ; nhờ cô bổ sung."}"""})
record DecideRequest(
        @NotNull UUID stepId,
        @NotNull DecisionType type,

        @Size(max = 4000) @Schema(description = "Lời nhắn cho tác giả; bắt buộc khi trả lại hoặc từ chối")
        String reason,

        @Schema(description = "Chỉ khi duyệt: không đăng trước thời điểm này")
        OffsetDateTime publishAt,

        @Pattern(regexp = "[0-9a-f]{64}")
        @Schema(description = "contentHash của bản đã đọc; khác bản đang duyệt thì bị từ chối")
        String judgedHash) {

    boolean publishesWithoutApproving() {
        return publishAt != null && type != DecisionType.APPROVE;
    }

    Command.Decide command() {
        return new Command.Decide(
                stepId,
                new Decision.Verdict(type, Words.of(reason), publishAt == null ? null : publishAt.toInstant()),
                judgedHash);
    }
}
