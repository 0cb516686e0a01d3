package vn.toasoan.archive.disposition;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import vn.toasoan.archive.database.InTurn;
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.database.Row;
import vn.toasoan.archive.record.Disposable;
import vn.toasoan.archive.record.RecordDisposal;

/**
 * The steps of an execution, each a transaction of its own, so that a process that is killed between any two goes on
 * where it was. Item by item: everything is asked again inside the transaction that destroys (hold, due day, files, the
 * fifteen days), and only after its commit are the bytes removed.
 */
@ApplicationScoped
class Destruction {

    private static final String NEXT = """
            select i.disposition_id, i.record_id, i.snapshot from disposition_item i join disposition d on d.id = i.disposition_id
            where d.state = 'EXECUTING' and i.state = 'LISTED'
            order by i.disposition_id, i.position limit 1 for update of i skip locked
            """;
    private static final String ERASING = """
            select i.disposition_id, i.record_id from disposition_item i where i.state = 'ERASING' order by i.ended_at limit 1
            """;
    private static final String OVER = """
            select d.id from disposition d where d.state = 'EXECUTING'
              and not exists (select 1 from disposition_item i where i.disposition_id = d.id and i.state in ('LISTED', 'ERASING'))
            limit 1
            """;
    private static final String LAPSED =
            "select id from disposition where state in ('DECIDED', 'HANDED_OVER') and lapses_at <= :now limit 1";

    private final Runs runs;
    private final Lists lists;
    private final RecordDisposal records;
    private final Clock clock;

    Destruction(Runs runs, Lists lists, RecordDisposal records, Clock clock) {
        this.runs = runs;
        this.lists = lists;
        this.records = records;
        this.clock = clock;
    }

    /** An item whose bytes are still to be removed. */
    record Erasing(UUID run, UUID record) {}

    /** Destroys or withdraws one item. @return false when none waits */
    @WithTransaction
    Uni<Boolean> one() {
        return Query.of(NEXT)
                .first()
                .chain(row -> row == null
                        ? Uni.createFrom().item(false)
                        : runs.one(row.id("disposition_id"))
                                .chain(run -> end(run, row))
                                .replaceWith(true));
    }

    /** @return null when no bytes are left to remove */
    @WithTransaction
    Uni<Erasing> erasing() {
        return Query.of(ERASING)
                .first()
                .map(row -> row == null ? null : new Erasing(row.id("disposition_id"), row.id("record_id")));
    }

    @WithTransaction
    Uni<Void> erased(Erasing item) {
        return lists.end(item.run(), item.record(), Item.ItemState.DESTROYED, null, now());
    }

    /** Ends a run whose last item has ended. @return false when there is none */
    @WithTransaction
    Uni<Boolean> finish() {
        return Query.of(OVER)
                .first()
                .chain(row -> row == null
                        ? Uni.createFrom().item(false)
                        : runs.locked(row.id("id"))
                                .chain(run -> lists.items(run.id)
                                        .invoke(items -> run.finish(
                                                items.stream()
                                                        .noneMatch(item -> item.state() == Item.ItemState.WITHDRAWN),
                                                now())))
                                .replaceWith(true));
    }

    /** Ends one decision whose fifteen days are over: nothing of it executes any more. @return false when there is none */
    @WithTransaction
    Uni<Boolean> lapse() {
        Instant now = now();
        return Query.of(LAPSED)
                .with("now", now)
                .first()
                .chain(row -> row == null
                        ? Uni.createFrom().item(false)
                        : runs.locked(row.id("id"))
                                .invoke(run -> run.lapse(now))
                                .chain(run -> giveBack(run, now))
                                .replaceWith(true));
    }

    private Uni<Void> end(Disposition run, Row row) {
        Disposable voted = ListHash.read(row.text("snapshot"));
        return records.obstacle(voted)
                .map(found -> found == null && !run.isInTime(clock.instant()) ? "DECISION_LAPSED" : found)
                .chain(obstacle -> obstacle == null
                        ? records.destroy(voted, run.id, run.decisionNo)
                                .chain(() -> lists.end(run.id, voted.recordId(), Item.ItemState.ERASING, null, now()))
                        : records.unlist(voted.recordId())
                                .chain(() -> lists.end(
                                        run.id, voted.recordId(), Item.ItemState.WITHDRAWN, obstacle, now())));
    }

    private Uni<Void> giveBack(Disposition run, Instant now) {
        return lists.items(run.id)
                .chain(items -> InTurn.each(
                        Item.listed(items), item -> records.unlist(item.voted().recordId())))
                .chain(() -> runs.withdrawAll(run.id, "DECISION_LAPSED", now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
