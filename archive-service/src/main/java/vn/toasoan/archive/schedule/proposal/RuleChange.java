package vn.toasoan.archive.schedule.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.archive.schedule.Citation;
import vn.toasoan.archive.schedule.EndAction;
import vn.toasoan.archive.schedule.Period;
import vn.toasoan.archive.schedule.PeriodKind;
import vn.toasoan.archive.schedule.RetentionCase;
import vn.toasoan.archive.schedule.RetentionRule;

/**
 * One class as it is to be in the new version; what is left out stays as it was.
 *
 * @param periodKind null: the period is reckoned from requested, minimum and the floor of the act
 */
@Schema(description = "Thay đổi của một lớp; phần bỏ trống giữ như phiên bản trước")
record RuleChange(
        @NotNull @Pattern(regexp = "TT-[0-9]{2}") @Schema(examples = "TT-06")
        String classCode,

        @Size(max = 200) String name,
        @Size(max = 300) String examples,

        @Size(max = 200) @Schema(description = "Nguyên văn điều trường yêu cầu")
        String seedRule,

        @Size(max = 200) String legalMinimum,
        Period requested,
        Period minimum,

        @Schema(description = "Bỏ trống: hệ thống tính thời hạn dài nhất")
        PeriodKind periodKind,

        Integer periodYears,
        @Size(max = 200) String period,
        @Size(max = 20) List<@NotNull @Valid RetentionCase> cases,
        @Size(max = 40) String triggerCode,
        @Size(max = 200) String trigger,
        @Size(max = 500) String basis,
        @Size(max = 20) List<@NotNull Citation> citations,
        EndAction endAction) {

    /** @param before null for a class that did not exist */
    RetentionRule on(RetentionRule before) {
        return new RetentionRule(
                classCode,
                name != null || before == null ? name : before.name(),
                examples != null || before == null ? examples : before.examples(),
                seedRule != null || before == null ? seedRule : before.seedRule(),
                legalMinimum != null || before == null ? legalMinimum : before.legalMinimum(),
                kind(before),
                periodKind != null || reckons() || before == null ? periodYears : before.periodYears(),
                period != null || before == null || periodKind != null || reckons() ? period : before.period(),
                cases != null ? cases : before == null ? List.of() : before.cases(),
                triggerCode != null || before == null ? triggerCode : before.triggerCode(),
                trigger != null || before == null ? trigger : before.trigger(),
                basis != null || before == null ? basis : before.basis(),
                endAction != null || before == null ? endAction : before.endAction(),
                requested != null || before == null ? requested : before.requested(),
                minimum != null || before == null ? minimum : before.minimum(),
                citations != null ? citations : before == null ? List.of() : before.citations(),
                null);
    }

    private PeriodKind kind(RetentionRule before) {
        return periodKind != null || reckons() || before == null ? periodKind : before.periodKind();
    }

    private boolean reckons() {
        return requested != null || minimum != null;
    }
}
