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
             "reason": "Ảnh thứ nhất chưa có chú thích rõ; nhờ cô bổ sung."}\
            """})
record DecideRequest(
        @NotNull UUID stepId,
        @NotNull Type type,

        @Size(max = 4000) @Schema(description = "Lời nhắn cho tác giả; bắt buộc khi trả lại hoặc từ chối")
        String reason,

        @Schema(description = "Chỉ khi duyệt: không đăng trước thời điểm này")
        OffsetDateTime publishAt,

        @Pattern(regexp = "[0-9a-f]{64}")
        @Schema(description = "contentHash của bản đã đọc; khác bản đang duyệt thì bị từ chối")
        String judgedHash,

        @Schema(description = "Bắt buộc với RECOMMEND, và chỉ với RECOMMEND")
        Advice advice) {

    /** What is decided in a step; re-topicing and reversing have paths of their own. */
    @Schema(name = "StepDecision")
    enum Type {
        APPROVE,
        REQUEST_CHANGES,
        REFUSE,
        RECOMMEND
    }

    /** What is advised. */
    @Schema(name = "Advice")
    enum Advice {
        APPROVE,
        REQUEST_CHANGES,
        REFUSE
    }

    boolean publishesWithoutApproving() {
        return publishAt != null && type != Type.APPROVE;
    }

    boolean advisesNothing() {
        return (type == Type.RECOMMEND) != (advice != null);
    }

    Command.Decide command() {
        return new Command.Decide(stepId, verdict(), judgedHash);
    }

    private Decision.Verdict verdict() {
        return type == Type.RECOMMEND
                ? Decision.Verdict.recommend(DecisionType.valueOf(advice.name()), Words.of(reason))
                : new Decision.Verdict(
                        DecisionType.valueOf(type.name()),
                        Words.of(reason),
                        publishAt == null ? null : publishAt.toInstant());
    }
}
