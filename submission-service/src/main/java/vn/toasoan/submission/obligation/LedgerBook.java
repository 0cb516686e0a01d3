package vn.toasoan.submission.obligation;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes lines and the sums that go with them, and reads both. */
@ApplicationScoped
class LedgerBook {

    /** The line and both sums in one statement: who holds a sum's row makes others wait for it until the commit. */
    private static final String ENTRY = """
            with entry as (
              insert into ledger_entry (id, kind, amount, measure, month, school_year, team, article_id, plan_tasks,
                reason, occurred_at, recorded_at, recorded_by, event_id, after_freeze)
              values (cast(:id as uuid), :kind, :amount, :measure, :month, :year, :team, cast(:article as uuid), :tasks,
                :reason, :occurred, :recorded, :by, cast(:event as uuid), :late)
              on conflict do nothing
              returning month, measure, team, school_year, amount, occurred_at, plan_tasks, after_freeze),
            coverage as (
              insert into task_coverage (school_year, task, measure, articles, last_at)
              select school_year, task, measure, :covering, occurred_at
              from entry cross join unnest(plan_tasks) as task where :covering <> 0 order by task
              on conflict (school_year, task, measure) do update
              set articles = task_coverage.articles + excluded.articles,
                  last_at = case when excluded.articles > 0 then greatest(task_coverage.last_at, excluded.last_at)
                                 else task_coverage.last_at end)
            insert into ledger_total (month, measure, team, school_year, counted, adjusted)
            select month, measure, team, school_year, amount, case when after_freeze then amount else 0 end from entry
            on conflict (month, measure, team) do update
            set counted = ledger_total.counted + excluded.counted, adjusted = ledger_total.adjusted + excluded.adjusted""";

    /** What was written. */
    record Written(UUID id, boolean afterFreeze) {}

    /** Null where the same thing stands there already: an event that came twice. Needs a transaction. */
    Uni<Written> write(Posting posting, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return open(posting.month())
                .chain(page -> Panache.getSession()
                        .chain(session -> enter(session, id, posting, page.frozen(), now))
                        .map(rows -> rows == 0 ? null : new Written(id, page.frozen())));
    }

    /** The month's page, held against a freeze until the transaction ends; begun with the first line of the month. */
    private static Uni<MonthPage> open(LedgerMonth month) {
        return Panache.getSession()
                .chain(session -> page(session, month.firstDay(), LockModeType.PESSIMISTIC_READ)
                        .onItem()
                        .ifNull()
                        .switchTo(() -> begin(session, month)));
    }

    private static Uni<MonthPage> begin(Mutiny.Session session, LedgerMonth month) {
        return session.createNativeQuery("""
                        insert into ledger_month (month, school_year) values (:month, :year) on conflict do nothing""")
                .setParameter("month", month.firstDay())
                .setParameter("year", month.schoolYear())
                .executeUpdate()
                .chain(() -> page(session, month.firstDay(), LockModeType.PESSIMISTIC_READ));
    }

    private static Uni<MonthPage> page(Mutiny.Session session, LocalDate month, LockModeType lock) {
        return session.createSelectionQuery("from MonthPage p where p.month = :month", MonthPage.class)
                .setParameter("month", month)
                .setLockMode(lock)
                .getSingleResultOrNull();
    }

    private static Uni<Integer> enter(Mutiny.Session session, UUID id, Posting posting, boolean late, Instant now) {
        return session.createNativeQuery(ENTRY)
                .setParameter("id", id.toString())
                .setParameter("kind", posting.kind().name())
                .setParameter("amount", posting.amount())
                .setParameter("measure", posting.measure().name())
                .setParameter("month", posting.month().firstDay())
                .setParameter("year", posting.month().schoolYear())
                .setParameter("team", posting.team())
                .setParameter("article", text(posting.article()))
                .setParameter("tasks", posting.tasks().toArray(String[]::new))
                .setParameter("reason", posting.reason())
                .setParameter("occurred", posting.occurredAt())
                .setParameter("recorded", now)
                .setParameter("by", posting.by())
                .setParameter("event", text(posting.event()))
                .setParameter("late", late)
                .setParameter("covering", posting.covering())
                .executeUpdate();
    }

    /** The line that an article has for a measure; null where none. */
    Uni<LedgerEntry> credit(UUID article, Measure measure) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("""
                                from LedgerEntry e where e.articleId = :article and e.measure = :measure
                                and e.kind in (CREDIT, NOT_COUNTED)""", LedgerEntry.class)
                        .setParameter("article", article)
                        .setParameter("measure", measure)
                        .getSingleResultOrNull());
    }

    /** All lines of the articles, oldest first. */
    Uni<List<LedgerEntry>> lines(List<UUID> articles) {
        if (articles.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from LedgerEntry e where e.articleId in :articles order by e.id", LedgerEntry.class)
                        .setParameter("articles", articles)
                        .getResultList());
    }

    /** Null where the ledger was not kept in that month. */
    Uni<MonthPage> find(LedgerMonth month) {
        return Panache.getSession().chain(session -> session.find(MonthPage.class, month.firstDay()));
    }

    Uni<List<MonthPage>> pages(String schoolYear) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from MonthPage p where p.schoolYear = :year order by p.month", MonthPage.class)
                        .setParameter("year", schoolYear)
                        .getResultList());
    }

    Uni<List<Tally>> tallies(String schoolYear) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("""
                                select new vn.toasoan.submission.obligation.Tally(
                                  t.month, t.measure, t.team, t.counted, t.adjusted)
                                from LedgerTotal t where t.schoolYear = :year""", Tally.class)
                        .setParameter("year", schoolYear)
                        .getResultList());
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
