package vn.toasoan.submission.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One line of the ledger. Lines are only ever added. */
@Entity
@Immutable
@Table(name = "ledger_entry")
class LedgerEntry {

    /** What kind of line it is. */
    enum Kind {
        CREDIT,
        /** It happened, and does not count; the reason says why. */
        NOT_COUNTED,
        /** Takes a credit back, in the credit's month. */
        REVERSAL,
        /** By a person, after the freeze, with a reason. */
        ADJUSTMENT
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int amount;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    private LocalDate month;

    @Column(name = "school_year")
    private String schoolYear;

    private String team;

    @Column(name = "article_id")
    private UUID articleId;

    @Column(name = "plan_tasks")
    private String[] planTasks;

    private String reason;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "event_id")
    private UUID eventId;

    @Column(name = "after_freeze")
    private boolean afterFreeze;

    protected LedgerEntry() {}

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    int amount() {
        return amount;
    }

    Measure measure() {
        return measure;
    }

    LedgerMonth month() {
        return LedgerMonth.startingOn(month);
    }

    String team() {
        return team;
    }

    UUID articleId() {
        return articleId;
    }

    /** Null for a credit. */
    String reason() {
        return reason;
    }

    List<String> planTasks() {
        return List.of(planTasks);
    }

    EntryView view() {
        return new EntryView(
                id,
                kind,
                amount,
                measure,
                month().toString(),
                schoolYear,
                team.isEmpty() ? null : team,
                articleId,
                reason,
                occurredAt,
                recordedAt,
                recordedBy,
                afterFreeze);
    }
}
