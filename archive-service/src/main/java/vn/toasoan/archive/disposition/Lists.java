package vn.toasoan.archive.disposition;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.toasoan.archive.database.InTurn;
import vn.toasoan.archive.database.Query;
import vn.toasoan.archive.database.Row;
import vn.toasoan.archive.record.Disposable;

/** What belongs to a run: the list, the council, the votes. */
@ApplicationScoped
class Lists {

    private static final String ITEM = """
            insert into disposition_item (disposition_id, record_id, position, snapshot, state)
            values (:run, :record, :position, :snapshot, 'LISTED')
            """;
    private static final String VOTE = """
            insert into disposition_vote (disposition_id, record_id, person, vote, list_sha256, remark, cast_at)
            values (:run, :record, :person, :vote, :sha256, :remark, :now)
            on conflict (disposition_id, record_id, person)
              do update set vote = excluded.vote, remark = excluded.remark, cast_at = excluded.cast_at
            """;

    /** A vote as it was cast. */
    record Vote(UUID recordId, UUID person, Choice vote, String remark) {}

    /** Puts a new list in place of the old one, whose votes and council go with it. */
    Uni<Void> replace(UUID run, List<Disposable> list) {
        List<Integer> positions = IntStream.rangeClosed(1, list.size()).boxed().toList();
        return clearCouncil(run)
                .chain(() -> Query.of("delete from disposition_item where disposition_id = :run")
                        .with("run", run)
                        .run())
                .chain(() -> InTurn.each(positions, position -> insert(run, position, list.get(position - 1))));
    }

    private static Uni<Integer> insert(UUID run, int position, Disposable each) {
        return Query.of(ITEM)
                .with("run", run)
                .with("record", each.recordId())
                .with("position", position)
                .with("snapshot", ListHash.write(each))
                .run();
    }

    Uni<Void> seat(UUID run, List<Seat> council) {
        Uni<Void> all = clearCouncil(run);
        for (Seat seat : council) {
            all = all.chain(() -> Query.of(
                            "insert into disposition_seat (disposition_id, person, seat) values (:run, :person, :seat)")
                    .with("run", run)
                    .with("person", seat.person())
                    .with("seat", seat.kind())
                    .run()
                    .replaceWithVoid());
        }
        return all;
    }

    Uni<Void> cast(UUID run, UUID person, String listSha256, List<Vote> votes, Instant now) {
        return InTurn.each(
                votes,
                vote -> Query.of(VOTE)
                        .with("run", run)
                        .with("record", vote.recordId())
                        .with("person", person)
                        .with("vote", vote.vote())
                        .with("sha256", listSha256)
                        .with("remark", vote.remark())
                        .with("now", now)
                        .run());
    }

    Uni<List<Item>> items(UUID run) {
        return Query.of(
                        "select snapshot, outcome, state, detail from disposition_item where disposition_id = :run order by position")
                .with("run", run)
                .rows()
                .map(rows -> rows.stream().map(Lists::item).toList());
    }

    Uni<List<Seat>> council(UUID run) {
        return Query.of("select person, seat from disposition_seat where disposition_id = :run order by seat, person")
                .with("run", run)
                .rows()
                .map(rows -> rows.stream()
                        .map(row -> new Seat(row.id("person"), row.constant("seat", Seat.Kind.class)))
                        .toList());
    }

    Uni<List<Vote>> votes(UUID run) {
        return Query.of(
                        "select record_id, person, vote, remark from disposition_vote where disposition_id = :run order by cast_at, person")
                .with("run", run)
                .rows()
                .map(rows -> rows.stream()
                        .map(row -> new Vote(
                                row.id("record_id"),
                                row.id("person"),
                                row.constant("vote", Choice.class),
                                row.text("remark")))
                        .toList());
    }

    Uni<Void> outcome(UUID run, UUID record, Choice outcome) {
        return Query.of(
                        "update disposition_item set outcome = :outcome where disposition_id = :run and record_id = :record")
                .with("run", run)
                .with("record", record)
                .with("outcome", outcome)
                .run()
                .replaceWithVoid();
    }

    Uni<Void> end(UUID run, UUID record, Item.ItemState state, String detail, Instant now) {
        return Query.of("""
                        update disposition_item set state = :state, detail = :detail, ended_at = :now
                        where disposition_id = :run and record_id = :record
                        """)
                .with("run", run)
                .with("record", record)
                .with("state", state)
                .with("detail", detail)
                .with("now", now)
                .run()
                .replaceWithVoid();
    }

    private static Uni<Void> clearCouncil(UUID run) {
        return Query.of("delete from disposition_vote where disposition_id = :run")
                .with("run", run)
                .run()
                .chain(() -> Query.of("delete from disposition_seat where disposition_id = :run")
                        .with("run", run)
                        .run())
                .replaceWithVoid();
    }

    private static Item item(Row row) {
        return new Item(
                ListHash.read(row.text("snapshot")),
                row.constant("outcome", Choice.class),
                row.constant("state", Item.ItemState.class),
                row.text("detail"));
    }
}
