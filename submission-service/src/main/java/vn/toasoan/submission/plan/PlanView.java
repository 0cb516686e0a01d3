package vn.toasoan.submission.plan;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The plan of a school year, as the API shows it. */
@Schema(name = "SchoolPlan")
record PlanView(
        @Schema(examples = "2026-2027") String schoolYear,

        @Schema(description = "Last day of the school year", examples = "2027-05-31")
        LocalDate closesOn,

        @Schema(description = "Tasks of Part II") List<SchoolPlan.TaskView> tasks,

        @Schema(description = "Minimum a month, by owner and measure")
        List<Obligation.View> obligations,

        @Schema(description = "Calendar months in which a monthly minimum is due", examples = "[9,10,11,12,1,2,3,4,5]")
        List<Integer> countingMonths,

        @Schema(description = "Who is responsible for what") List<Duty.View> duties,
        @Schema(description = "On what it rests") List<LegalBasis.View> legalBasis,
        @Schema(description = "The number in the ETag") int version) {}
