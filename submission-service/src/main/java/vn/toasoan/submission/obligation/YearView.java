package vn.toasoan.submission.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The months of a school year, as the API shows them. */
@Schema(name = "ObligationYear")
record YearView(
        @Schema(examples = "2026-2027") String schoolYear,

        @Schema(description = "Those in which the ledger ran, in their order")
        List<Month> months) {

    /** A month in the list of a year. */
    @Schema(name = "ObligationMonthSummary")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Month(
            @Schema(examples = "2026-10") String month,
            MonthView.State state,
            Instant frozenAt,

            @Schema(description = "What was below its minimum at the freeze; empty while the month is open")
            List<Missed> missed) {}

    /** A minimum that was not reached in time. */
    @Schema(name = "MissedObligation")
    record Missed(
            String owner,
            String measure,
            int minimum,
            @Schema(enumeration = {"MUST", "TARGET"}) String kind,
            @Schema(description = "At the freeze") int frozenCount,

            @Schema(description = "As of now, adjustments included")
            int counted,

            @Schema(description = "Adjustments reach the minimum afterwards")
            boolean madeGood) {

        static Missed of(Standing frozen, Standing now) {
            var obligation = frozen.obligation();
            return new Missed(
                    obligation.owner(),
                    obligation.measure(),
                    obligation.minimum(),
                    obligation.kind(),
                    frozen.counted(),
                    now.counted(),
                    now.met());
        }
    }
}
