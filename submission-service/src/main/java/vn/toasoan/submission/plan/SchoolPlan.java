package vn.toasoan.submission.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** The communications plan of one school year. */
@Entity
@Table(name = "school_plan")
public class SchoolPlan {

    @Embeddable
    record Task(int position, String code, String title) {

        TaskView view() {
            return new TaskView(code, title);
        }
    }

    /** A task, as others see it. */
    public record TaskView(String code, String title) {}

    @Id
    @Column(name = "school_year")
    private String schoolYear;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    @Column(name = "counting_months")
    private Integer[] countingMonths;

    private int version;

    @Column(name = "announced_version")
    private int announcedVersion;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "plan_task", joinColumns = @JoinColumn(name = "school_year"))
    @OrderBy("position")
    private Set<Task> tasks;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "obligation", joinColumns = @JoinColumn(name = "school_year"))
    @OrderBy("position")
    private Set<Obligation> obligations;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "plan_duty", joinColumns = @JoinColumn(name = "school_year"))
    @OrderBy("position")
    private Set<Duty> duties;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "plan_legal_basis", joinColumns = @JoinColumn(name = "school_year"))
    @OrderBy("position")
    private Set<LegalBasis> legalBasis;

    protected SchoolPlan() {}

    /** A year with what was planned for another; its last day is that of the new year. */
    static SchoolPlan like(SchoolPlan other, String schoolYear) {
        SchoolPlan plan = new SchoolPlan();
        plan.schoolYear = schoolYear;
        plan.closesOn = SchoolYear.lastDay(schoolYear);
        plan.countingMonths = other.countingMonths.clone();
        plan.tasks = new LinkedHashSet<>(other.tasks);
        plan.obligations = new LinkedHashSet<>(other.obligations);
        plan.duties = new LinkedHashSet<>(other.duties);
        plan.legalBasis = new LinkedHashSet<>(other.legalBasis);
        plan.version = 1;
        return plan;
    }

    /** The year stays; the version rises by one. */
    void become(PlanRequest request) {
        closesOn = request.closesOn();
        countingMonths = request.countingMonths().toArray(Integer[]::new);
        replace(tasks, request.tasks(), (position, task) -> new Task(position, task.code(), task.title()));
        replace(obligations, request.obligations(), Obligation::of);
        replace(
                duties,
                request.duties(),
                (position, duty) -> new Duty(position, duty.personId(), duty.duty(), duty.planReference()));
        replace(
                legalBasis,
                request.legalBasis(),
                (position, law) -> new LegalBasis(position, law.number(), law.title(), law.validFrom(), law.validTo()));
        version++;
    }

    private static <V, T> void replace(Set<T> rows, List<V> views, BiFunction<Integer, V, T> row) {
        rows.clear();
        for (int i = 0; i < views.size(); i++) {
            rows.add(row.apply(i + 1, views.get(i)));
        }
    }

    int version() {
        return version;
    }

    String schoolYear() {
        return schoolYear;
    }

    PlanAdopted announce() {
        announcedVersion = version;
        return new PlanAdopted(schoolYear, closesOn, obligationViews(), List.of(countingMonths), version);
    }

    PlanView view() {
        return new PlanView(
                schoolYear,
                closesOn,
                tasks.stream().map(Task::view).toList(),
                obligationViews(),
                List.of(countingMonths),
                duties.stream().map(Duty::view).toList(),
                legalBasis.stream().map(LegalBasis::view).toList(),
                version);
    }

    /** What obliges in a month: nothing where the month does not count. */
    List<Obligation.View> obligationsIn(int month) {
        return List.of(countingMonths).contains(month) ? obligationViews() : List.of();
    }

    private List<Obligation.View> obligationViews() {
        return obligations.stream().map(Obligation::view).toList();
    }
}
