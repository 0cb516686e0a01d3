package vn.toasoan.archive.schedule;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.database.Row;

/** Closing dates of school years, as the plans in force have them. */
@ApplicationScoped
public class SchoolYears {

    private static final String ADOPT = """
            insert into school_year (code, closes_on, version) values (:code, :closesOn, :version)
            on conflict (code) do update set closes_on = excluded.closes_on, version = excluded.version
            where school_year.version < excluded.version and school_year.closed_on is null
            """;

    private static final String CLOSE = """
            update school_year set closes_on = :day, closed_on = :day, decision_no = :no, closed_by = :by, closed_at = :now
            where code = :code and closed_on is null
            """;

    private static final String ASSUME =
            "insert into school_year (code, closes_on, version) values (:code, :closesOn, 0) on conflict do nothing";

    /** @return whether this was news: false for a plan that is no newer than the known one */
    public Uni<Boolean> adopt(SchoolYear year, LocalDate closesOn, long version) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADOPT)
                        .setParameter("code", year.code())
                        .setParameter("closesOn", closesOn)
                        .setParameter("version", version)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** A year as it stands. @param closedOn null while it is open */
    public record Standing(
            SchoolYear year,
            LocalDate closesOn,
            LocalDate closedOn,
            String decisionNo,
            UUID closedBy,
            Instant closedAt) {}

    /** Newest first. */
    public Uni<List<Standing>> all() {
        return Query.of(
                        "select code, closes_on, closed_on, decision_no, closed_by, closed_at from school_year order by code desc")
                .rows()
                .map(rows -> rows.stream().map(SchoolYears::standing).toList());
    }

    /** @return false when the year was closed before */
    public Uni<Boolean> close(SchoolYear year, LocalDate closedOn, String decisionNo, UUID by, Instant now) {
        return closing(year)
                .chain(() -> Query.of(CLOSE)
                        .with("code", year.code())
                        .with("day", closedOn)
                        .with("no", decisionNo)
                        .with("by", by)
                        .with("now", now)
                        .run())
                .map(rows -> rows == 1);
    }

    private static Standing standing(Row row) {
        return new Standing(
                new SchoolYear(row.text("code")),
                row.day("closes_on"),
                row.day("closed_on"),
                row.text("decision_no"),
                row.id("closed_by"),
                row.moment("closed_at"));
    }

    /**
     * The closing date to reckon with, held until the transaction ends: a plan that changes it meanwhile waits, and then
     * finds the record that was reckoned with the old one.
     */
    public Uni<LocalDate> closing(SchoolYear year) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ASSUME)
                        .setParameter("code", year.code())
                        .setParameter("closesOn", year.usualClosing())
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(
                                        "select closes_on from school_year where code = :code for share",
                                        LocalDate.class)
                                .setParameter("code", year.code())
                                .getSingleResult()));
    }
}
