package vn.toasoan.archive.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Một hồ sơ lưu trữ trong danh sách")
record RecordSummary(
        UUID id,
        UUID articleId,
        @Schema(examples = "1") int edition,
        RecordState state,
        @Schema(examples = "TT-08") String classCode,
        @Schema(examples = "SCHED-2024-09") String scheduleVersion,

        @Schema(examples = "Tổ 1 tổ chức chuyên đề “Tiết đọc thư viện” cho học sinh lớp 1")
        String title,

        CodeAndName topic,
        CodeAndName team,
        @Schema(examples = "2026-2027") String schoolYear,
        LocalDate expectedCloseOn,

        @Schema(description = "Ngày dự kiến hết thời hạn bảo quản; không có khi lưu vĩnh viễn")
        LocalDate expectedDueOn,

        @Schema(description = "Ngày chỉ được chốt khi đóng hồ sơ năm học")
        boolean firm,

        Instant publishedAt,
        Instant filedAt,
        UUID supersedes) {

    static RecordSummary of(FiledRecord filed) {
        return new RecordSummary(
                filed.id,
                filed.articleId,
                filed.edition,
                filed.state,
                filed.classCode,
                filed.scheduleId,
                filed.title,
                new CodeAndName(filed.topicCode, filed.topicName),
                new CodeAndName(filed.teamCode, filed.teamName),
                filed.schoolYear,
                filed.expectedCloseOn,
                filed.expectedDueOn,
                filed.firm,
                filed.publishedAt,
                filed.filedAt,
                filed.supersedes);
    }
}
