package vn.toasoan.submission.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the plan obliges a team or the school to, by month (design page 2, "Obligations"). */
@Embeddable
record Obligation(
        int position,
        String owner,
        String measure,
        int minimum,
        String kind,
        @Column(name = "plan_reference") String planReference) {

    record View(String owner, String measure, int minimum, String kind, String planReference) {}

    View view() {
        return new View(owner, measure, minimum, kind, planReference);
    }
}
