package vn.toasoan.submission.obligation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.toasoan.submission.identity.Caller;
import vn.toasoan.submission.obligation.MonthView.State;
import vn.toasoan.submission.plan.Obligation;
import vn.toasoan.submission.plan.Plans;

/** Months and years of the ledger for a reader: the school's numbers for everybody, a team's for the team and the desk. */
@ApplicationScoped
class Overview {

    private final LedgerBook book;
    private final Plans plans;

    Overview(LedgerBook book, Plans plans) {
        this.book = book;
        this.plans = plans;
    }

    /** Of an open month by the plan as it is; of a frozen one by the plan as it was. */
    Uni<MonthView> month(LedgerMonth month, Caller caller) {
        return book.find(month)
                .chain(page -> obligations(month, page)
                        .chain(obligations -> book.tallies(month.schoolYear())
                                .chain(tallies -> snapshot(month.schoolYear())
                                        .map(snapshot -> view(
                                                month,
                                                page,
                                                Standing.of(month, obligations, tallies),
                                                snapshot.getOrDefault(month, List.of()),
                                                caller)))));
    }

    Uni<YearView> year(String schoolYear, Caller caller) {
        return book.pages(schoolYear)
                .chain(pages -> book.tallies(schoolYear)
                        .chain(tallies -> snapshot(schoolYear)
                                .map(snapshot -> new YearView(
                                        schoolYear,
                                        pages.stream()
                                                .map(page -> summary(
                                                        page,
                                                        snapshot.getOrDefault(page.month(), List.of()),
                                                        tallies,
                                                        caller))
                                                .toList()))));
    }

    private Uni<List<Obligation.View>> obligations(LedgerMonth month, MonthPage page) {
        if (page == null || !page.frozen()) {
            return plans.obligations(month.schoolYear(), month.number());
        }
        return snapshot(month.schoolYear())
                .map(snapshot -> snapshot.getOrDefault(month, List.of()).stream()
                        .map(Standing::obligation)
                        .toList());
    }

    private Uni<Map<LedgerMonth, List<Standing>>> snapshot(String schoolYear) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery("""
                                from SnapshotRow r where r.month in
                                  (select p.month from MonthPage p where p.schoolYear = :year)
                                order by r.month, r.position""", SnapshotRow.class)
                        .setParameter("year", schoolYear)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> LedgerMonth.startingOn(row.month()),
                                Collectors.mapping(SnapshotRow::standing, Collectors.toList()))));
    }

    private static MonthView view(
            LedgerMonth month, MonthPage page, List<Standing> now, List<Standing> frozen, Caller caller) {
        List<MonthView.Row> rows = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (maySee(caller, now.get(i))) {
                rows.add(MonthView.Row.of(now.get(i), frozen.isEmpty() ? null : frozen.get(i)));
            }
        }
        return new MonthView(
                month.schoolYear(), month.toString(), state(page), page == null ? null : page.frozenAt(), rows);
    }

    private static YearView.Month summary(MonthPage page, List<Standing> frozen, List<Tally> year, Caller caller) {
        List<Standing> now = Standing.of(
                page.month(), frozen.stream().map(Standing::obligation).toList(), year);
        List<YearView.Missed> missed = new ArrayList<>();
        for (int i = 0; i < frozen.size(); i++) {
            Standing then = frozen.get(i);
            if (!then.met() && !then.obligation().yearly() && maySee(caller, then)) {
                missed.add(YearView.Missed.of(then, now.get(i)));
            }
        }
        return new YearView.Month(page.month().toString(), state(page), page.frozenAt(), missed);
    }

    private static State state(MonthPage page) {
        if (page == null) {
            return State.NOT_KEPT;
        }
        return page.frozen() ? State.FROZEN : State.OPEN;
    }

    private static boolean maySee(Caller caller, Standing standing) {
        return standing.team().isEmpty() || caller.maySeeEverything() || caller.belongsTo(standing.team());
    }
}
