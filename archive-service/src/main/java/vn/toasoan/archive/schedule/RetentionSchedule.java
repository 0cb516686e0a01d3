package vn.toasoan.archive.schedule;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of the retention schedule. It never changes: a new rule is a new version. */
@Schema(description = "Một phiên bản của bảng thời hạn bảo quản; không bao giờ bị sửa")
public record RetentionSchedule(
        @Schema(examples = "SCHED-2024-09") String id,
        String name,
        LocalDate effectiveFrom,
        @Schema(description = "Căn cứ") String basis,

        @Schema(description = "Ngày cuối cùng áp dụng; không có khi chưa có phiên bản sau")
        LocalDate effectiveTo,

        @Schema(description = "Không có với phiên bản đi kèm phần mềm")
        ScheduleDecision decision,

        List<RetentionRule> rules,

        @Schema(description = "Lớp viện dẫn văn bản đã hết hiệu lực: cần rà soát")
        List<NeedsReview> needsReview) {

    /** @throws IllegalArgumentException for a class that this version does not have */
    public RetentionRule rule(String classCode) {
        return rules.stream()
                .filter(rule -> rule.classCode().equals(classCode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id + " has no class " + classCode));
    }

    public boolean holdsOn(LocalDate day) {
        return !effectiveFrom.isAfter(day) && (effectiveTo == null || !effectiveTo.isBefore(day));
    }
}
