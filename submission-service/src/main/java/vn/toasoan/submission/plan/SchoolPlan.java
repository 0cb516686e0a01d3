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
import java.util.List;
import java.util.Set;

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

    protected SchoolPlan() {}

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
                List.of(countingMonths));
    }

    /** What obliges in a month: nothing where the month does not count. */
    List<Obligation.View> obligationsIn(int month) {
        return List.of(countingMonths).contains(month) ? obligationViews() : List.of();
    }

    private List<Obligation.View> obligationViews() {
        return obligations.stream().map(Obligation::view).toList();
    }
}
