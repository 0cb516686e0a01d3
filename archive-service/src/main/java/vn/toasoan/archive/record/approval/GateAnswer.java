package vn.toasoan.archive.record.approval;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.archive.people.Named;

/** An answer of the pre-publication gate as the record shows it. */
@Schema(name = "RecordedGateAnswer", description = "Một câu trả lời kiểm duyệt trước khi đăng, lưu cùng hồ sơ")
public record GateAnswer(
        @Schema(examples = "STATE_SECRET") String gate,
        @Schema(examples = "YES") String answer,
        Named answeredBy,
        Instant answeredAt) {}
