package vn.toasoan.archive.schedule;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Closing dates of school years, as the plans in force have them. */
@ApplicationScoped
public class SchoolYears {

    private static final String ADOPT = """
            insert into school_year (code, closes_on, version) values (:code, :closesOn, :version)
            on conflict (code) do update set closes_on = excluded.closes_on, version = excluded.version
            where school_year.version < excluded.version
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
