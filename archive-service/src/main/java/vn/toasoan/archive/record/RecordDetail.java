package vn.toasoan.archive.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.archive.people.Named;
import vn.toasoan.archive.record.approval.Decision;
import vn.toasoan.archive.record.approval.GateAnswer;
import vn.toasoan.archive.schedule.RetentionRule;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Một hồ sơ lưu trữ, đọc được mà không cần hệ thống nào khác")
record RecordDetail(
        UUID id,
        UUID articleId,
        @Schema(examples = "1") int edition,
        RecordState state,
        @Schema(examples = "TT-08") String classCode,
        @Schema(examples = "SCHED-2024-09") String scheduleVersion,

        @Schema(description = "Quy tắc đã áp dụng lúc lập hồ sơ; không đổi khi có bảng thời hạn mới")
        RetentionRule rule,

        @Schema(examples = "2026-2027") String schoolYear,
        LocalDate expectedCloseOn,
        LocalDate expectedStartOn,

        @Schema(description = "Không có khi lưu vĩnh viễn") LocalDate expectedDueOn,

        boolean firm,

        @Schema(description = "Vì sao có các ngày trên, từng bước")
        List<String> explanation,

        String title,
        String summary,
        @Schema(examples = "TIN") String kind,
        String url,
        String pageSha256,
        String contentHash,
        int revision,
        CodeAndName topic,
        String section,
        CodeAndName team,
        List<Named> authors,
        Named submittedBy,
        String publicNote,
        Instant approvedAt,
        Instant publishedAt,

        @Schema(description = "Chưa có khi quyết định duyệt chưa tới nơi")
        List<Decision> decisions,

        List<GateAnswer> checklist,
        List<ManifestEntry> files,

        @Schema(description = "Hồ sơ của lần đăng trước") UUID supersedes,

        @Schema(description = "Hồ sơ của lần đăng sau") UUID supersededBy,

        Instant filedAt,

        @Schema(description = "Việc người gọi làm được lúc này; hồ sơ chưa có thao tác nào")
        List<String> actions) {

    static RecordDetail of(FiledRecord filed, List<ManifestEntry> files, UUID supersededBy) {
        return new RecordDetail(
                filed.id,
                filed.articleId,
                filed.edition,
                filed.state,
                filed.classCode,
                filed.scheduleId,
                filed.rule,
                filed.schoolYear,
                filed.expectedCloseOn,
                filed.expectedStartOn,
                filed.expectedDueOn,
                filed.firm,
                TermExplanation.of(filed),
                filed.title,
                filed.summary,
                filed.kind,
                filed.url,
                filed.pageSha256,
                filed.contentHash,
                filed.revision,
                new CodeAndName(filed.topicCode, filed.topicName),
                filed.sectionName,
                new CodeAndName(filed.teamCode, filed.teamName),
                filed.authors,
                filed.submittedBy,
                filed.publicNote,
                filed.approvedAt,
                filed.publishedAt,
                filed.decisions,
                filed.checklist,
                files,
                filed.supersedes,
                supersededBy,
                filed.filedAt,
                List.of());
    }
}
