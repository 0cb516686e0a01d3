package vn.toasoan.submission.obligation;

import java.time.Instant;
import java.util.List;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.problem.Refusal;
import vn.toasoan.submission.problem.Refusal.Kind;

/**
 * What a person changes about a frozen month. The snapshot stays; the number of today moves.
 *
 * @param team empty for the school as a whole
 */
record Adjustment(LedgerMonth month, Measure measure, String team, int amount, String reason) {

    /** @param page null where the ledger was not kept in that month */
    void require(MonthPage page) {
        if (page == null || !page.frozen()) {
            throw Refusal.of(Kind.CONFLICT, "MONTH_NOT_FROZEN")
                    .about(month.toString())
                    .with("guard", "MONTH_NOT_FROZEN");
        }
    }

    Posting posting(Caller by, Instant now) {
        return new Posting(
                LedgerEntry.Kind.ADJUSTMENT,
                amount,
                measure,
                month,
                team,
                null,
                List.of(),
                reason,
                now,
                by.subject(),
                null);
    }
}
