package vn.toasoan.submission.obligation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A line that is about to be written.
 *
 * @param team empty for the school as a whole
 * @param article null for an adjustment
 * @param tasks of the plan that the article covers
 * @param reason null for a credit only
 * @param occurredAt decides the month of a credit
 * @param by the person who adjusted, else null
 * @param event that told of it; null where it happened here
 */
record Posting(
        LedgerEntry.Kind kind,
        int amount,
        Measure measure,
        LedgerMonth month,
        String team,
        UUID article,
        List<String> tasks,
        String reason,
        Instant occurredAt,
        String by,
        UUID event) {

    static Posting credit(
            Measure measure, UUID article, String team, List<String> tasks, Instant occurredAt, UUID event) {
        return new Posting(
                LedgerEntry.Kind.CREDIT,
                1,
                measure,
                LedgerMonth.at(occurredAt),
                team,
                article,
                tasks,
                null,
                occurredAt,
                null,
                event);
    }

    /** It happened and shows up as a line, with the reason why it does not count. */
    Posting notCounted(String why) {
        return new Posting(
                LedgerEntry.Kind.NOT_COUNTED, 0, measure, month, team, article, tasks, why, occurredAt, by, event);
    }

    /** Takes back what a line gave, in that line's month. */
    static Posting reversal(LedgerEntry credit, String reason, Instant occurredAt, UUID event) {
        return new Posting(
                LedgerEntry.Kind.REVERSAL,
                -credit.amount(),
                credit.measure(),
                credit.month(),
                credit.team(),
                credit.articleId(),
                credit.planTasks(),
                reason,
                occurredAt,
                null,
                event);
    }

    /** By how many articles the coverage of the plan's tasks changes. */
    int covering() {
        return switch (kind) {
            case CREDIT, NOT_COUNTED -> 1;
            case REVERSAL -> -1;
            case ADJUSTMENT -> 0;
        };
    }
}
