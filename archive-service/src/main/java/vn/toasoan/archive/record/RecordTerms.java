package vn.toasoan.archive.record;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toasoan.archive.database.InTurn;
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.schedule.DateRule;
import vn.toasoan.archive.schedule.PeriodKind;
import vn.toasoan.archive.schedule.RetentionRule;
import vn.toasoan.archive.schedule.RetentionSchedule;

/** Compares records with another version's rules, and lengthens those that it lengthens. */
@ApplicationScoped
public class RecordTerms {

    private static final int BATCH = 100;
    private static final String PAGE = """
            from FiledRecord r where r.state not in :ended and (:first = true or r.id > :after) order by r.id
            """;
    private static final String OLDER = """
            select r.id from record r
            where r.state in ('FILED', 'CLOSED', 'DUE') and r.schedule_id <> :schedule
              and not exists (select 1 from record_reappraisal a where a.record_id = r.id and a.schedule_id = :schedule)
              and not exists (select 1 from held_record h where h.record_id = r.id)
            order by r.id limit :limit for update of r skip locked
            """;
    private static final String NOTE = """
            insert into record_reappraisal (record_id, schedule_id, outcome, old_years, new_years, old_due_on, new_due_on, at)
            values (:record, :schedule, :outcome, :oldYears, :newYears, :oldDue, :newDue, :now) on conflict do nothing
            """;

    private final Clock clock;

    RecordTerms(Clock clock) {
        this.clock = clock;
    }

    /** What the rules would do, and changes nothing. @param after last record of the page before; null at the beginning */
    public Uni<List<TermChange>> compare(Map<String, RetentionRule> rules, UUID after, int limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery(PAGE, FiledRecord.class)
                        .setParameter("ended", List.of(RecordState.DESTROYED, RecordState.KEPT))
                        .setParameter("first", after == null)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList())
                .chain(found -> held(found)
                        .map(held -> found.stream()
                                .map(filed -> change(filed, rules.get(filed.classCode), held.contains(filed.id)))
                                .toList()));
    }

    /** Applies a version to a batch of older records, and notes what it did to each. @return how many were looked at */
    public Uni<Integer> apply(RetentionSchedule schedule) {
        Map<String, RetentionRule> rules =
                schedule.rules().stream().collect(Collectors.toMap(RetentionRule::classCode, rule -> rule));
        return Query.of(OLDER)
                .with("schedule", schedule.id())
                .with("limit", BATCH)
                .rows()
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(List.<FiledRecord>of())
                        : RecordLife.load(rows.stream().map(row -> row.id("id")).toList()))
                .call(found -> settle(schedule.id(), found, rules))
                .map(List::size);
    }

    private Uni<Void> settle(String schedule, List<FiledRecord> found, Map<String, RetentionRule> rules) {
        return InTurn.each(found, filed -> note(schedule, settled(filed, rules.get(filed.classCode))))
                .call(() -> Panache.getSession().chain(session -> session.flush()));
    }

    private TermChange settled(FiledRecord filed, RetentionRule rule) {
        TermChange change = change(filed, rule, false);
        if (change.outcome() == TermChange.Outcome.APPLIED) {
            filed.lengthen(change.newYears(), DateRule.dayOf(clock.instant()));
        }
        return change;
    }

    private Uni<Void> note(String schedule, TermChange change) {
        return Query.of(NOTE)
                .with("record", change.recordId())
                .with("schedule", schedule)
                .with("outcome", change.outcome())
                .with("oldYears", change.oldYears())
                .with("newYears", change.newYears())
                .with("oldDue", change.oldDueOn())
                .with("newDue", change.newDueOn())
                .with("now", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .run()
                .replaceWithVoid();
    }

    private static TermChange change(FiledRecord filed, RetentionRule rule, boolean held) {
        boolean unclear = rule == null || rule.periodKind() == PeriodKind.BY_CASE || rule.keepsNothing();
        Integer years = unclear ? filed.periodYears : rule.years();
        TermChange.Effect effect = unclear ? TermChange.Effect.UNCLEAR : TermChange.effect(filed.periodYears, years);
        return new TermChange(
                filed.id,
                filed.title,
                filed.classCode,
                filed.state,
                effect,
                TermChange.outcome(effect, held, filed.state),
                filed.periodYears,
                years,
                filed.expectedDueOn,
                DateRule.term(filed.expectedCloseOn, years).dueOn());
    }

    private static Uni<Set<UUID>> held(List<FiledRecord> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return Query.of("select distinct record_id from held_record where record_id in (:ids)")
                .with("ids", found.stream().map(filed -> filed.id).toList())
                .rows()
                .map(rows -> rows.stream().map(row -> row.id("record_id")).collect(Collectors.toSet()));
    }
}
