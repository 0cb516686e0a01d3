package vn.toasoan.submission.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is responsible for what in a plan. */
@Embeddable
record Duty(
        int position,
        @Column(name = "person_id") String personId,
        String duty,
        @Column(name = "plan_reference") String planReference) {

    @Schema(name = "PlanDuty")
    record View(
            String personId,

            @Schema(examples = "Phụ trách chung công tác truyền thông")
            String duty,

            @Schema(examples = "III.1") String planReference) {}

    View view() {
        return new View(personId, duty, planReference);
    }
}
