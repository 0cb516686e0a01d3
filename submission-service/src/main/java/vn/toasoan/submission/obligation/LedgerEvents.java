package vn.toasoan.submission.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.submission.plan.Obligation;

/** What goes out on {@code submission.obligation.v1}: the records below are the contract in {@code contracts/events}. */
final class LedgerEvents {

    private static final String TOPIC = "submission.obligation.v1";

    private LedgerEvents() {}

    /** Of a line: its key is the article's id, and the school year where there is none. Empty for what does not count. */
    static List<EventDraft> written(Posting posting, LedgerBook.Written written) {
        String event = switch (posting.kind()) {
            case CREDIT -> "ObligationCredited";
            case REVERSAL -> posting.amount() == 0 ? null : "ObligationReversed";
            case ADJUSTMENT -> "ObligationAdjusted";
            case NOT_COUNTED -> null;
        };
        if (event == null) {
            return List.of();
        }
        String key = posting.article() == null
                ? posting.month().schoolYear()
                : posting.article().toString();
        return List.of(EventDraft.of(TOPIC, event, key, line(posting, written))
                .causedByPerson(posting.by())
                .causedByEvent(posting.event()));
    }

    private static Line line(Posting posting, LedgerBook.Written written) {
        return new Line(
                written.id(),
                posting.month().schoolYear(),
                posting.month().toString(),
                posting.measure(),
                posting.team().isEmpty() ? null : posting.team(),
                posting.article(),
                posting.amount(),
                posting.reason(),
                posting.occurredAt(),
                written.afterFreeze());
    }

    /** @param team null: the standing unit, which looks after all of them */
    static EventDraft reminder(LedgerMonth month, Errand errand, String team, List<Standing> unmet, Instant dueAt) {
        String audience = errand == Errand.REMIND_LEADS ? "TEAM_LEAD" : "STANDING_UNIT";
        return EventDraft.of(
                TOPIC,
                "ObligationReminderDue",
                month.schoolYear(),
                new Reminder(
                        month.schoolYear(),
                        month.toString(),
                        audience,
                        team,
                        unmet.stream().map(Row::of).toList(),
                        dueAt));
    }

    static EventDraft frozen(LedgerMonth month, List<Standing> standings, Instant at) {
        return EventDraft.of(
                TOPIC,
                "MonthFrozen",
                month.schoolYear(),
                new Frozen(
                        month.schoolYear(),
                        month.toString(),
                        standings.stream().map(Row::of).toList(),
                        at));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID entryId,
            String schoolYear,
            String month,
            Measure measure,
            String team,
            UUID articleId,
            int amount,
            String reason,
            Instant occurredAt,
            boolean afterFreeze) {}

    record Row(
            String owner,
            String measure,
            int minimum,
            String kind,
            String period,
            String planReference,
            int counted,
            boolean met) {

        static Row of(Standing standing) {
            Obligation.View obligation = standing.obligation();
            return new Row(
                    obligation.owner(),
                    obligation.measure(),
                    obligation.minimum(),
                    obligation.kind(),
                    obligation.period(),
                    obligation.planReference(),
                    standing.counted(),
                    standing.met());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reminder(
            String schoolYear, String month, String audience, String team, List<Row> obligations, Instant dueAt) {}

    record Frozen(String schoolYear, String month, List<Row> obligations, Instant frozenAt) {}
}
