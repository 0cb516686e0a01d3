package vn.toasoan.archive.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One class of a schedule, whole, so that a copy of it explains a record without the schedule.
 *
 * @param seedRule what the school's own plan asks for, which may be less than is lawful
 * @param periodYears for {@code FIXED}, {@code UNTIL_REPLACED} (at least) and {@code WHILE_RELIED_ON} (after); else null
 * @param requested null where the plan says nothing; also null, as are the fields after it, in a copy made before they were kept
 * @param reason null where the period does not come from reckoning, as for a class that depends on the case
 * @param cases for {@code BY_CASE}; else empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Một lớp hồ sơ của bảng thời hạn bảo quản")
public record RetentionRule(
        @Schema(examples = "TT-08") String classCode,

        @Schema(examples = "Tin bài đăng Website (bản công bố)")
        String name,

        @Schema(examples = "Bản văn, ảnh của từng lần đăng") String examples,

        @Schema(description = "Điều kế hoạch của trường yêu cầu", examples = "Hủy khi kết thúc năm")
        String seedRule,

        @Schema(examples = "Không có nhóm riêng; nhóm gần nhất 10 năm")
        String legalMinimum,

        PeriodKind periodKind,
        @Schema(examples = "10") Integer periodYears,

        @Schema(description = "Thời hạn có hiệu lực", examples = "10 năm")
        String period,

        List<RetentionCase> cases,
        @Schema(examples = "YEAR_CLOSED") String triggerCode,
        @Schema(examples = "Năm học kết thúc") String trigger,
        @Schema(description = "Căn cứ") String basis,
        EndAction endAction,

        @Schema(description = "Thời hạn trường yêu cầu, trước khi đối chiếu luật")
        Period requested,

        @Schema(description = "Mức tối thiểu của lớp theo bảng thời hạn mẫu")
        Period minimum,

        List<Citation> citations,

        @Schema(description = "Vì sao thời hạn có hiệu lực là như vậy")
        String reason) {

    /**
     * Years to keep a record of this class, when its work is over.
     *
     * @return null for ever
     * @throws IllegalStateException where the class alone does not say it
     */
    public Integer years() {
        return switch (periodKind) {
            case FIXED, UNTIL_REPLACED, WHILE_RELIED_ON -> periodYears;
            case PERMANENT -> null;
            default -> throw new IllegalStateException(classCode + " has no period of its own: " + period);
        };
    }

    /** Whether nothing of this class is ever kept as a record. */
    public boolean keepsNothing() {
        return periodKind == PeriodKind.PURGE_AT_CLOSE;
    }
}
