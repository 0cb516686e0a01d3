package vn.toasoan.submission.plan;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The plans, by school year. */
@ApplicationScoped
class Plans {

    /** Null where no plan of that year was adopted. */
    Uni<SchoolPlan> find(String schoolYear) {
        return Panache.getSession().chain(session -> session.find(SchoolPlan.class, schoolYear));
    }
}
