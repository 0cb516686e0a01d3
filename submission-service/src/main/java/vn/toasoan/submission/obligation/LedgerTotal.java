package vn.toasoan.submission.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** Sums of the entries, for queries only; {@link LedgerBook} keeps them by statements of its own. */
@Entity
@Immutable
@Table(name = "ledger_total")
@IdClass(LedgerTotal.Key.class)
class LedgerTotal {

    record Key(LocalDate month, Measure measure, String team) {}

    @Id
    private LocalDate month;

    @Id
    @Enumerated(EnumType.STRING)
    private Measure measure;

    @Id
    private String team;

    @Column(name = "school_year")
    private String schoolYear;

    private int counted;
    private int adjusted;

    protected LedgerTotal() {}
}
