package vn.toasoan.submission.obligation;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;
import vn.toasoan.submission.text.PlainText;

/** What is sent to adjust a frozen month. */
@Schema(
        name = "AdjustmentRequest",
        requiredProperties = {"month", "measure", "amount", "reason"})
record AdjustmentRequest(
        @Schema(examples = "2026-10") String month,
        Measure measure,

        @Schema(description = "Needed for SUBMITTED; absent for the school as a whole", examples = "to-1")
        String team,

        @Schema(minimum = "-20", maximum = "20", description = "Not 0", examples = "1")
        Integer amount,

        @Schema(minLength = 1, maxLength = 500, examples = "Bài nộp trực tiếp ngày 30/10, đã có biên nhận.")
        String reason) {

    private static final int MOST = 20;
    private static final int REASON_MAX = 500;

    /** Refused with every fault at once. */
    static Adjustment read(AdjustmentRequest request, Set<String> teams) {
        return (request == null ? new AdjustmentRequest(null, null, null, null, null) : request).read(teams);
    }

    private Adjustment read(Set<String> teams) {
        Refusal faults = Refusal.of(Kind.INVALID, "VALIDATION");
        if (month == null) {
            faults.at("/month", "REQUIRED");
        }
        if (measure == null) {
            faults.at("/measure", "REQUIRED");
        }
        if (amount == null || amount == 0) {
            faults.at("/amount", "REQUIRED");
        } else if (Math.abs(amount) > MOST) {
            faults.at("/amount", "TOO_MANY", MOST);
        }
        String why = PlainText.optionalLine(reason);
        if (why == null) {
            faults.at("/reason", "REQUIRED");
        } else if (why.codePointCount(0, why.length()) > REASON_MAX) {
            faults.at("/reason", "TOO_LONG", REASON_MAX);
        }
        if (team == null && measure == Measure.SUBMITTED) {
            faults.at("/team", "REQUIRED");
        } else if (team != null && !teams.contains(team)) {
            faults.at("/team", "UNKNOWN_TEAM");
        }
        if (!faults.faults().isEmpty()) {
            throw faults;
        }
        return new Adjustment(LedgerMonth.parse("/month", month), measure, team == null ? "" : team, amount, why);
    }
}
