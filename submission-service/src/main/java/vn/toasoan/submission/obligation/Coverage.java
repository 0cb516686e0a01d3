package vn.toasoan.submission.obligation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.ToIntFunction;
import vn.toasoan.submission.plan.Plans;
import vn.toasoan.submission.plan.SchoolPlan;
import vn.toasoan.submission.problem.Refusal;

/** Holds the tasks of a plan against the articles that covered them. */
@ApplicationScoped
class Coverage {

    private final Plans plans;

    Coverage(Plans plans) {
        this.plans = plans;
    }

    private record Count(String task, Measure measure, int articles, Instant lastAt) {

        static Count of(Tuple row) {
            OffsetDateTime last = row.get(3, OffsetDateTime.class);
            return new Count(
                    row.get(0, String.class),
                    Measure.valueOf(row.get(1, String.class)),
                    row.get(2, Integer.class),
                    last == null ? null : last.toInstant());
        }
    }

    /** In the plan's order. Fails for a year without a plan. */
    Uni<List<CoverageResource.TaskView>> of(String schoolYear) {
        return plans.tasks(schoolYear)
                .invoke(tasks -> {
                    if (tasks.isEmpty()) {
                        throw Refusal.notFound();
                    }
                })
                .chain(tasks -> counts(schoolYear)
                        .map(counts ->
                                tasks.stream().map(task -> view(task, counts)).toList()));
    }

    private static Uni<List<Count>> counts(String schoolYear) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select task, measure, articles, last_at from task_coverage where school_year = :year",
                                Tuple.class)
                        .setParameter("year", schoolYear)
                        .getResultList())
                .map(rows -> rows.stream().map(Count::of).toList());
    }

    private static CoverageResource.TaskView view(SchoolPlan.TaskView task, List<Count> counts) {
        Count published = count(task, Measure.PUBLISHED, counts);
        ToIntFunction<Count> articles = count -> count == null ? 0 : count.articles();
        int out = articles.applyAsInt(published);
        return new CoverageResource.TaskView(
                task.code(),
                task.title(),
                articles.applyAsInt(count(task, Measure.SUBMITTED, counts)),
                out,
                out > 0,
                published == null ? null : published.lastAt());
    }

    private static Count count(SchoolPlan.TaskView task, Measure measure, List<Count> counts) {
        return counts.stream()
                .filter(count -> count.task().equals(task.code()) && count.measure() == measure)
                .findFirst()
                .orElse(null);
    }
}
