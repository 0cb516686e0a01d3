package vn.toasoan.submission.obligation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;
import vn.toasoan.submission.plan.Plans;

/**
 * Does what falls due by the calendar: reminds on the 20th and the 25th, freezes each month on the 1st at 00:05. What a
 * stopped service missed is done at its next start; of two replicas one waits for the other and finds it done.
 */
@ApplicationScoped
class Almanac {

    private static final Logger LOG = Logger.getLogger(Almanac.class);

    private final LedgerBook book;
    private final Plans plans;
    private final Outbox outbox;
    private final Clock clock;

    Almanac(LedgerBook book, Plans plans, Outbox outbox, Clock clock) {
        this.book = book;
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{toasoan.obligation.almanac}",
            identity = "almanac",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> today() {
        return look(clock.instant());
    }

    /** All that is due at that moment and was not done, in one transaction. */
    Uni<Void> look(Instant now) {
        return Panache.withTransaction(() -> open(LedgerMonth.at(now))
                .chain(this::pagesAtWork)
                .chain(pages -> Multi.createFrom()
                        .iterable(pages)
                        .onItem()
                        .transformToUniAndConcatenate(page -> work(page, now))
                        .collect()
                        .asList()
                        .replaceWithVoid()));
    }

    /** Also the months of this school year that nobody handed in anything in, since the ledger began. */
    private Uni<Void> open(LedgerMonth current) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                        insert into ledger_month (month, school_year)
                        select cast(m as date), :year
                        from generate_series(
                               coalesce((select min(month) from ledger_month where school_year = :year
                                          and month <= :current), :current),
                               cast(cast(:current as date) as timestamp), interval '1 month') as m
                        on conflict do nothing""")
                        .setParameter("year", current.schoolYear())
                        .setParameter("current", current.firstDay())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<List<MonthPage>> pagesAtWork() {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(
                                "from MonthPage p where p.frozenAt is null order by p.month", MonthPage.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList());
    }

    private Uni<Void> work(MonthPage page, Instant now) {
        List<Errand> due = page.due(now);
        if (due.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        LedgerMonth month = page.month();
        return plans.obligations(month.schoolYear(), month.number())
                .chain(obligations ->
                        book.tallies(month.schoolYear()).map(tallies -> Standing.of(month, obligations, tallies)))
                .chain(standings -> {
                    List<EventDraft> events = new ArrayList<>();
                    List<SnapshotRow> rows = new ArrayList<>();
                    for (Errand errand : due) {
                        page.done(errand, now);
                        events.addAll(events(errand, month, standings, now));
                        if (errand == Errand.FREEZE) {
                            rows.addAll(snapshot(month, standings));
                        }
                        LOG.infof("Ledger: %s of %s", errand, month);
                    }
                    return Panache.getSession()
                            .chain((Mutiny.Session session) -> session.persistAll(rows.toArray()))
                            .chain(() -> outbox.append(events));
                });
    }

    private static List<EventDraft> events(Errand errand, LedgerMonth month, List<Standing> standings, Instant now) {
        List<Standing> unmet = standings.stream().filter(s -> !s.met()).toList();
        return switch (errand) {
            case REMIND_LEADS -> {
                Set<String> teams =
                        new LinkedHashSet<>(unmet.stream().map(Standing::team).toList());
                teams.remove("");
                yield teams.stream()
                        .map(team -> LedgerEvents.reminder(month, errand, team, of(team, unmet), now))
                        .toList();
            }
            case REMIND_STANDING ->
                unmet.isEmpty() ? List.of() : List.of(LedgerEvents.reminder(month, errand, null, unmet, now));
            case FREEZE -> List.of(LedgerEvents.frozen(month, standings, now));
        };
    }

    private static List<Standing> of(String team, List<Standing> unmet) {
        return unmet.stream().filter(standing -> standing.team().equals(team)).toList();
    }

    private static List<SnapshotRow> snapshot(LedgerMonth month, List<Standing> standings) {
        return IntStream.range(0, standings.size())
                .mapToObj(i -> SnapshotRow.of(month, i + 1, standings.get(i)))
                .toList();
    }
}
