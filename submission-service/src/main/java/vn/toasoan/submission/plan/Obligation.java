package vn.toasoan.submission.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the plan obliges a team or the school to, by month (design page 2, "Obligations"). */
@Embeddable
public record Obligation(
        int position,
        String owner,
        String measure,
        int minimum,
        String kind,
        String period,
        @Column(name = "plan_reference") String planReference) {

    /** The owner that is no team. */
    public static final String SCHOOL = "school";

    /**
     * @param owner {@code school} or {@code team:} and a code
     * @param kind MUST or TARGET
     * @param period how long the minimum runs: MONTH or YEAR
     */
    public record View(String owner, String measure, int minimum, String kind, String planReference, String period) {

        public boolean yearly() {
            return "YEAR".equals(period);
        }
    }

    static Obligation of(int position, View view) {
        return new Obligation(
                position,
                view.owner(),
                view.measure(),
                view.minimum(),
                view.kind(),
                view.period(),
                view.planReference());
    }

    View view() {
        return new View(owner, measure, minimum, kind, planReference, period);
    }
}
