package vn.toasoan.submission.obligation;

import java.time.Instant;
import java.util.function.Function;

/** What falls due in a month by the calendar, once each. A reminder that was missed is still worth giving, until the end. */
enum Errand {
    REMIND_LEADS(LedgerMonth::leadsRemindedFrom),
    REMIND_STANDING(LedgerMonth::standingRemindedFrom),
    FREEZE(LedgerMonth::freezesAt);

    private final Function<LedgerMonth, Instant> from;

    Errand(Function<LedgerMonth, Instant> from) {
        this.from = from;
    }

    boolean isDue(LedgerMonth month, Instant now) {
        boolean reached = !now.isBefore(from.apply(month));
        return reached && (this == FREEZE || now.isBefore(month.end()));
    }
}
