package vn.toasoan.submission.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A month of the ledger: what was done in it by the calendar. Frozen once, it stays so. */
@Entity
@Table(name = "ledger_month")
class MonthPage {

    @Id
    private LocalDate month;

    @Column(name = "school_year")
    private String schoolYear;

    @Column(name = "leads_reminded_at")
    private Instant leadsRemindedAt;

    @Column(name = "standing_reminded_at")
    private Instant standingRemindedAt;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    protected MonthPage() {}

    static MonthPage of(LedgerMonth month) {
        MonthPage page = new MonthPage();
        page.month = month.firstDay();
        page.schoolYear = month.schoolYear();
        return page;
    }

    /** In the order in which they are to be done. */
    List<Errand> due(Instant now) {
        return Arrays.stream(Errand.values())
                .filter(errand -> doneAt(errand) == null && errand.isDue(month(), now))
                .toList();
    }

    void done(Errand errand, Instant now) {
        switch (errand) {
            case REMIND_LEADS -> leadsRemindedAt = now;
            case REMIND_STANDING -> standingRemindedAt = now;
            case FREEZE -> frozenAt = now;
        }
    }

    private Instant doneAt(Errand errand) {
        return switch (errand) {
            case REMIND_LEADS -> leadsRemindedAt;
            case REMIND_STANDING -> standingRemindedAt;
            case FREEZE -> frozenAt;
        };
    }

    LedgerMonth month() {
        return LedgerMonth.startingOn(month);
    }

    boolean frozen() {
        return frozenAt != null;
    }

    /** Null while the month is open. */
    Instant frozenAt() {
        return frozenAt;
    }
}
