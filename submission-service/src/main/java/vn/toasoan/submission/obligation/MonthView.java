package vn.toasoan.submission.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month of the ledger, as the API shows it. */
@Schema(name = "ObligationMonth")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MonthView(
        @Schema(examples = "2026-2027") String schoolYear,
        @Schema(examples = "2026-11") String month,
        State state,

        @Schema(description = "Absent while the month is open")
        Instant frozenAt,

        @Schema(description = "Empty where the month does not count by the plan, or there is no plan")
        List<Row> obligations) {

    /** Of a month. */
    enum State {
        OPEN,
        FROZEN,
        /** The ledger did not run. */
        NOT_KEPT
    }

    /** One obligation. */
    @Schema(name = "ObligationRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(description = "school, or team: and a code", examples = "team:to-1")
            String owner,

            @Schema(enumeration = {"SUBMITTED", "PUBLISHED", "SENT", "POSTED"})
            String measure,

            int minimum,
            @Schema(enumeration = {"MUST", "TARGET"}) String kind,

            @Schema(description = "How long the minimum runs; a YEAR counts from its start to this month")
            String period,

            @Schema(examples = "III.4") String planReference,

            @Schema(description = "Sum of the entries as of now, adjustments included")
            int counted,

            @Schema(description = "What it was when the month was frozen; absent before. Never changes")
            Integer frozenCount,

            @Schema(description = "minimum - counted, at least 0")
            int missing,

            @Schema(description = "counted reaches minimum") boolean met) {

        /** @param frozen null while the month is open */
        static Row of(Standing now, Standing frozen) {
            var obligation = now.obligation();
            return new Row(
                    obligation.owner(),
                    obligation.measure(),
                    obligation.minimum(),
                    obligation.kind(),
                    obligation.period(),
                    obligation.planReference(),
                    now.counted(),
                    frozen == null ? null : frozen.counted(),
                    now.missing(),
                    now.met());
        }
    }
}
