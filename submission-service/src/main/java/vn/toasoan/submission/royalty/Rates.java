package vn.toasoan.submission.royalty;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.toasoan.submission.identity.Caller;

/** The rates of the school's spending rules. Those of a day are never changed once the day has come. */
@ApplicationScoped
class Rates {

    /** Instead of whatever was set for that day before. */
    Uni<Void> set(RateTable table, Caller by, Instant now) {
        Uni<Integer> done = Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from royalty_rate where valid_from = :day")
                        .setParameter("day", table.validFrom())
                        .executeUpdate());
        for (RateTable.Rate rate : table.rates()) {
            done = done.chain(() -> insert(table.validFrom(), rate, by, now));
        }
        return done.replaceWithVoid();
    }

    private static Uni<Integer> insert(LocalDate from, RateTable.Rate rate, Caller by, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into royalty_rate (valid_from, genre, level, amount, set_by, set_at)
                                values (:day, :genre, :level, :amount, :by, :now)""")
                        .setParameter("day", from)
                        .setParameter("genre", rate.genre().name())
                        .setParameter("level", rate.level().name())
                        .setParameter("amount", rate.amount())
                        .setParameter("by", by.subject())
                        .setParameter("now", now)
                        .executeUpdate());
    }

    /** Whole đồng; null where the rules of that day name no rate. */
    Uni<Long> on(LocalDate day, Genre genre, Level level) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select amount from royalty_rate
                                where genre = :genre and level = :level and valid_from =
                                  (select max(valid_from) from royalty_rate where valid_from <= :day)""", Long.class)
                        .setParameter("genre", genre.name())
                        .setParameter("level", level.name())
                        .setParameter("day", day)
                        .getSingleResultOrNull());
    }

    /** Newest first. */
    Uni<List<RateTable>> all() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select valid_from, genre, level, amount from royalty_rate "
                                        + "order by valid_from desc, genre, level",
                                Tuple.class)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> row.get(0, LocalDate.class))
                        .distinct()
                        .map(day -> new RateTable(
                                day,
                                rows.stream()
                                        .filter(row ->
                                                row.get(0, LocalDate.class).equals(day))
                                        .map(Rates::rate)
                                        .toList()))
                        .toList());
    }

    private static RateTable.Rate rate(Tuple row) {
        return new RateTable.Rate(
                Genre.valueOf(row.get(1, String.class)),
                Level.valueOf(row.get(2, String.class)),
                row.get(3, Long.class));
    }
}
