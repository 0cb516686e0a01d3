package vn.toasoan.submission.obligation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.toasoan.submission.identity.Caller;

/** The lines behind the numbers, for a reader. */
@ApplicationScoped
class LedgerLines {

    private static final String PAGE = """
            select * from ledger_entry
            where (:everything or measure <> 'SUBMITTED' or team = any(:teams))
              and (cast(:year as text) is null or school_year = :year)
              and (cast(:month as date) is null or month = :month)
              and (cast(:measure as text) is null or measure = :measure)
              and (cast(:team as text) is null or team = :team)
              and (cast(:article as uuid) is null or article_id = cast(:article as uuid))
              and (cast(:after as uuid) is null or id < cast(:after as uuid))
            order by id desc limit :limit""";

    /**
     * Which lines of those that the caller may see; null for any.
     *
     * @param after last id of the page before
     */
    record Filter(
            String schoolYear, LedgerMonth month, Measure measure, String team, UUID article, UUID after, int limit) {}

    /** Newest first. */
    Uni<List<LedgerEntry>> list(Caller caller, Filter filter) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PAGE, LedgerEntry.class)
                        .setParameter("everything", caller.maySeeEverything())
                        .setParameter("teams", caller.allTeams().toArray(String[]::new))
                        .setParameter("year", filter.schoolYear())
                        .setParameter(
                                "month",
                                filter.month() == null ? null : filter.month().firstDay())
                        .setParameter(
                                "measure",
                                filter.measure() == null
                                        ? null
                                        : filter.measure().name())
                        .setParameter("team", filter.team())
                        .setParameter("article", text(filter.article()))
                        .setParameter("after", text(filter.after()))
                        .setParameter("limit", filter.limit())
                        .getResultList());
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
