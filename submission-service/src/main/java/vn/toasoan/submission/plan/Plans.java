package vn.toasoan.submission.plan;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The plans, by school year. */
@ApplicationScoped
public class Plans {

    /** Null where no plan of that year was adopted. */
    Uni<SchoolPlan> find(String schoolYear) {
        return Panache.getSession().chain(session -> session.find(SchoolPlan.class, schoolYear));
    }

    /** What the plan obliges to in a calendar month (1 to 12); empty where there is no plan, or the month does not count. */
    public Uni<List<Obligation.View>> obligations(String schoolYear, int month) {
        return find(schoolYear).map(plan -> plan == null ? List.of() : plan.obligationsIn(month));
    }

    /** The tasks of Part II; empty where there is no plan. */
    public Uni<List<SchoolPlan.TaskView>> tasks(String schoolYear) {
        return find(schoolYear)
                .map(plan -> plan == null ? List.of() : plan.view().tasks());
    }
}
