package vn.toasoan.review.calendar;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The days that were entered. */
@ApplicationScoped
public class SchoolDays {

    public Uni<SchoolCalendar> calendar() {
        return Panache.getSession()
                .chain(session ->
                        session.createQuery("from SchoolDay d", SchoolDay.class).getResultList())
                .map(days -> new SchoolCalendar(
                        days.stream().collect(Collectors.toMap(SchoolDay::day, SchoolDay::working))));
    }

    Uni<List<SchoolDay>> between(LocalDate from, LocalDate to) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from SchoolDay d where d.day between ?1 and ?2 order by d.day", SchoolDay.class)
                        .setParameter(1, from)
                        .setParameter(2, to)
                        .getResultList());
    }

    Uni<SchoolDay> find(LocalDate day) {
        return Panache.getSession().chain(session -> session.find(SchoolDay.class, day));
    }

    /** Null where the day was free. */
    Uni<SchoolDay> enter(LocalDate day, boolean working, String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into school_day (day, working, name) values (:day, :working, :name) on"
                                        + " conflict do nothing")
                        .setParameter("day", day)
                        .setParameter("working", working)
                        .setParameter("name", name)
                        .executeUpdate())
                .chain(rows -> rows == 1 ? find(day) : Uni.createFrom().nullItem());
    }
}
