package vn.toasoan.archive.record;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.database.Row;
import vn.toasoan.archive.schedule.DateRule;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.outbox.Outbox;

/** Moves records along in small batches, each in the caller's transaction: cut-off at the close of a year, and due. */
@ApplicationScoped
public class RecordLife {

    private static final int BATCH = 100;
    private static final String TO_CUT_OFF = """
            select r.id, y.closed_on as day from record r join school_year y on y.code = r.school_year
            where r.state = 'FILED' and y.closed_on is not null and r.rule like '%"triggerCode":"YEAR_CLOSED"%'
            order by r.id limit :limit for update of r skip locked
            """;
    private static final String TO_BECOME_DUE = """
            select r.id, r.expected_due_on as day from record r
            where r.state = 'CLOSED' and r.firm and r.expected_due_on <= :today
            order by r.expected_due_on, r.id limit :limit for update of r skip locked
            """;

    private final Outbox outbox;
    private final Clock clock;

    RecordLife(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Closes records of years that are closed. @return how many; fewer than a full batch means that no more wait */
    public Uni<Integer> cutOff() {
        return Query.of(TO_CUT_OFF)
                .with("limit", BATCH)
                .rows()
                .chain(rows -> move(rows, FiledRecord::close, RecordEvents::closed));
    }

    /** Says of records that their time is over. @return how many */
    public Uni<Integer> becomeDue() {
        LocalDate today = DateRule.dayOf(clock.instant());
        return Query.of(TO_BECOME_DUE)
                .with("today", today)
                .with("limit", BATCH)
                .rows()
                .chain(rows -> move(rows, (filed, dueOn) -> filed.becomeDue(today), RecordEvents::due));
    }

    private Uni<Integer> move(
            List<Row> rows,
            BiConsumer<FiledRecord, LocalDate> change,
            BiFunction<FiledRecord, Instant, EventDraft> event) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var days = rows.stream().collect(Collectors.toMap(row -> row.id("id"), row -> row.day("day")));
        return load(List.copyOf(days.keySet()))
                .invoke(found -> found.forEach(filed -> change.accept(filed, days.get(filed.id))))
                .call(found -> outbox.append(
                        found.stream().map(filed -> event.apply(filed, now)).toList()))
                .map(List::size);
    }

    static Uni<List<FiledRecord>> load(List<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from FiledRecord r where r.id in :ids order by r.id", FiledRecord.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }
}
