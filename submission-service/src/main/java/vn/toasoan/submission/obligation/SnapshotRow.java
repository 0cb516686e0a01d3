package vn.toasoan.submission.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.toasoan.submission.plan.Obligation;

/** How an obligation stood, and what it was, when its month was frozen. Never changes, whatever the plan says later. */
@Entity
@Immutable
@Table(name = "month_snapshot")
@IdClass(SnapshotRow.Key.class)
class SnapshotRow {

    record Key(LocalDate month, int position) {}

    @Id
    private LocalDate month;

    @Id
    private int position;

    private String owner;
    private String measure;
    private int minimum;
    private String kind;
    private String period;

    @Column(name = "plan_reference")
    private String planReference;

    private int counted;

    protected SnapshotRow() {}

    static SnapshotRow of(LedgerMonth month, int position, Standing standing) {
        Obligation.View obligation = standing.obligation();
        SnapshotRow row = new SnapshotRow();
        row.month = month.firstDay();
        row.position = position;
        row.owner = obligation.owner();
        row.measure = obligation.measure();
        row.minimum = obligation.minimum();
        row.kind = obligation.kind();
        row.period = obligation.period();
        row.planReference = obligation.planReference();
        row.counted = standing.counted();
        return row;
    }

    LocalDate month() {
        return month;
    }

    Standing standing() {
        return new Standing(new Obligation.View(owner, measure, minimum, kind, planReference, period), counted);
    }
}
