package vn.toasoan.archive.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.archive.hold.StandingHolds;
import vn.toasoan.archive.schedule.Citation;

/** Why a record is kept, until when, and what would have to happen before it could go. In Vietnamese, for people. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Vì sao hồ sơ được giữ")
record Why(
        UUID recordId,
        String classCode,
        String className,
        String scheduleVersion,

        @Schema(description = "Văn bản được viện dẫn") List<Citation> citations,

        @Schema(description = "Cách tính, từng bước") List<String> steps,
        LocalDate startsOn,

        @Schema(description = "Không có khi lưu vĩnh viễn") LocalDate dueOn,

        boolean firm,
        List<StandingHolds.Standing> holds,

        @Schema(description = "Những việc phải có trước khi hồ sơ được hủy")
        List<String> beforeDestruction) {

    /** A later version of the schedule and what it did. @param applied false where only a council could apply it */
    record Reappraised(String scheduleId, boolean applied, Integer newYears, LocalDate newDueOn) {

        String inWords() {
            String term = newYears == null ? "vĩnh viễn" : newYears + " năm, đến hạn " + TermExplanation.day(newDueOn);
            return applied
                    ? "Bảng thời hạn %s kéo dài thời hạn: %s.".formatted(scheduleId, term)
                    : "Bảng thời hạn %s ngắn hơn (%s); chưa áp dụng khi hội đồng chưa xác định lại giá trị."
                            .formatted(scheduleId, term);
        }
    }

    static Why of(
            FiledRecord filed, List<StandingHolds.Standing> holds, List<Reappraised> reappraised, LocalDate today) {
        List<String> steps = new ArrayList<>(TermExplanation.of(filed));
        reappraised.forEach(each -> steps.add(each.inWords()));
        return new Why(
                filed.id,
                filed.classCode,
                filed.rule.name(),
                filed.scheduleId,
                filed.rule.citations() == null ? List.of() : filed.rule.citations(),
                List.copyOf(steps),
                filed.expectedStartOn,
                filed.expectedDueOn,
                filed.firm,
                holds,
                stillNeeded(filed, holds, today));
    }

    private static List<String> stillNeeded(FiledRecord filed, List<StandingHolds.Standing> holds, LocalDate today) {
        if (filed.expectedDueOn == null || filed.state == RecordState.KEPT) {
            return List.of("Hồ sơ lưu vĩnh viễn: không được hủy.");
        }
        List<String> needed = new ArrayList<>();
        for (StandingHolds.Standing hold : holds) {
            needed.add("Giải tỏa lệnh giữ số %s của %s, do hai người thực hiện, kèm văn bản kết thúc."
                    .formatted(hold.mandateNo(), hold.authority()));
        }
        if (!filed.firm) {
            needed.add("Đóng hồ sơ năm học %s.".formatted(filed.schoolYear));
        }
        if (filed.expectedDueOn.isAfter(today)) {
            needed.add("Hết thời hạn bảo quản: từ ngày %s.".formatted(TermExplanation.day(filed.expectedDueOn)));
        }
        needed.add("Danh mục hết thời hạn và bản thuyết minh do lưu trữ lập.");
        needed.add("Hội đồng xét hủy tài liệu họp, biểu quyết từng hồ sơ và lập biên bản.");
        needed.add("Quyết định hủy của Hiệu trưởng, người không lập danh mục và không chủ trì Hội đồng.");
        needed.add("Bàn giao, hủy trong vòng 15 ngày từ quyết định có người chứng kiến, và biên bản hủy.");
        return List.copyOf(needed);
    }
}
