package vn.toasoan.outbox;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The outbox table as the relay uses it: each method is one statement and so one short transaction. */
final class EventQueue {

    private static final int MOST_OF_ONE_KEY = 100;
    private static final long MOST_BYTES = 8L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Renews the lease by locking its row: who lost it claims nothing, and nobody takes it over in between. */
    private static final String CLAIM = """
            with lease as (
              update outbox_lease set expires_at = clock_timestamp() + make_interval(secs => $3)
              where name = 'relay' and holder = $1 and token = $2 and expires_at > clock_timestamp()
              returning token),
            held_back as (
              select key from outbox where attempts > 0 and next_try_at > clock_timestamp()),
            due as (
              select seq, key, size from outbox
              where (claimed_token is null or claimed_token < $2)
                and next_try_at <= clock_timestamp()
                and key not in (select key from held_back)
              order by seq limit $4),
            placed as (
              select seq, row_number() over (partition by key order by seq) as place,
                     sum(size) over (order by seq) - size as bytes_before
              from due),
            claimed as (
              update outbox o set claimed_token = $2 from placed, lease
              where o.seq = placed.seq and place <= $5 and bytes_before < $6
                and (o.claimed_token is null or o.claimed_token < $2)
              returning o.seq, o.attempts)
            select c.seq, c.attempts, e.id, e.topic, e.type, e.key, e.source, e.time, e.data_schema, e.actor,
                   e.causation_id, e.traceparent, convert_to(p.data, 'UTF8') as data, p.erased_at is not null as erased
            from lease l left join (
              claimed c join event e on e.seq = c.seq join event_payload p on p.event_id = e.id) on true
            order by c.seq
            """;

    private static final String SENT = "delete from outbox where seq = any($1) and claimed_token = $2";
    private static final String UNSENT =
            "update outbox set claimed_token = null where seq = any($1) and claimed_token = $2";
    private static final String REFUSED = """
            update outbox o set claimed_token = null, attempts = attempts + 1, last_error = r.error,
              next_try_at = clock_timestamp() + make_interval(secs => r.pause)
            from unnest($1::bigint[], $2::text[], $3::float8[]) as r (seq, error, pause)
            where o.seq = r.seq and o.claimed_token = $4
            """;

    private static final String BACKLOG = """
            select (select count(*) from (select 1 from outbox limit 100000) w) as pending,
                   (select extract(epoch from clock_timestamp() - created_at)::float8
                    from outbox order by seq limit 1) as oldest
            """;

    /** @param pause for how long none of the key's events is tried */
    record HeldBack(long seq, String error, Duration pause) {}

    /** @param pending counted up to 100000 */
    record Backlog(long pending, double oldestSeconds) {}

    private final Pool database;

    EventQueue(Pool database) {
        this.database = database;
    }

    /** Due events in order, none of a key whose last attempt failed a moment ago; loses the lease if it is not ours. */
    List<WaitingEvent> claim(Lease lease, int atMost) {
        long asked = System.nanoTime();
        RowSet<Row> rows = run(
                CLAIM,
                Tuple.of(lease.holder(), lease.token(), Lease.seconds(), (long) atMost)
                        .addInteger(MOST_OF_ONE_KEY)
                        .addLong(MOST_BYTES));
        if (rows.size() == 0) {
            lease.lose();
            return List.of();
        }
        lease.extendedAt(asked);
        List<WaitingEvent> events = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (row.getLong("seq") != null) {
                events.add(event(row));
            }
        }
        return events;
    }

    /** @return how many rows were still this token's */
    int sent(Collection<Long> seqs, long token) {
        return seqs.isEmpty()
                ? 0
                : run(SENT, Tuple.of(seqs.toArray(Long[]::new), token)).rowCount();
    }

    void unsent(Collection<Long> seqs, long token) {
        if (!seqs.isEmpty()) {
            run(UNSENT, Tuple.of(seqs.toArray(Long[]::new), token));
        }
    }

    void refused(Collection<HeldBack> events, long token) {
        if (!events.isEmpty()) {
            run(
                    REFUSED,
                    Tuple.of(
                            events.stream().map(HeldBack::seq).toArray(Long[]::new),
                            events.stream().map(HeldBack::error).toArray(String[]::new),
                            events.stream()
                                    .map(event -> event.pause().toMillis() / 1000.0)
                                    .toArray(Double[]::new),
                            token));
        }
    }

    Backlog backlog() {
        Row row = run(BACKLOG, Tuple.tuple()).iterator().next();
        Double oldest = row.getDouble("oldest");
        return new Backlog(row.getLong("pending"), oldest == null ? 0 : Math.max(0, oldest));
    }

    private RowSet<Row> run(String sql, Tuple arguments) {
        return database.preparedQuery(sql).execute(arguments).await().atMost(PATIENCE);
    }

    private static WaitingEvent event(Row row) {
        Buffer data = row.getBuffer("data");
        return new WaitingEvent(
                row.getLong("seq"),
                row.getInteger("attempts"),
                row.getUUID("id"),
                row.getString("topic"),
                row.getString("type"),
                row.getString("key"),
                row.getString("source"),
                row.getOffsetDateTime("time").toInstant(),
                row.getString("data_schema"),
                row.getString("actor"),
                row.getUUID("causation_id"),
                row.getString("traceparent"),
                data == null ? null : data.getBytes(),
                row.getBoolean("erased"));
    }
}
