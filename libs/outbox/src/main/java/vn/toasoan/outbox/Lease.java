package vn.toasoan.outbox;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;

/**
 * The right to send, held by one process of a service at a time. It ends by the database's clock; the process counts
 * by its own monotonic clock from before each renewal, so that its idea of the end always lies earlier.
 */
final class Lease {

    private static final Duration LENGTH = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final String TAKE = """
            insert into outbox_lease as l (name, holder, token, expires_at)
            values ('relay', $1, 1, clock_timestamp() + make_interval(secs => $2))
            on conflict (name) do update
              set holder = excluded.holder, token = l.token + 1,
                  expires_at = clock_timestamp() + make_interval(secs => $2)
              where l.holder = excluded.holder or l.expires_at <= clock_timestamp()
            returning token
            """;
    private static final String RENEW = """
            update outbox_lease set expires_at = clock_timestamp() + make_interval(secs => $3)
            where name = 'relay' and holder = $1 and token = $2 and expires_at > clock_timestamp()
            """;
    private static final String GIVE_UP =
            "update outbox_lease set expires_at = clock_timestamp() where name = 'relay' and holder = $1 and token = $2";

    private final Pool database;
    private final String holder;
    private long token;
    private long sureUntil;
    private boolean held;

    /** @param holder never used by another process, nor by this one's next life */
    Lease(Pool database, String holder) {
        this.database = database;
        this.holder = holder;
    }

    /** Takes the lease if it is free or this process's own; a new token each time. */
    boolean take() {
        long asked = System.nanoTime();
        RowSet<Row> rows = database.preparedQuery(TAKE)
                .execute(Tuple.of(holder, seconds()))
                .await()
                .atMost(PATIENCE);
        held = rows.size() == 1;
        if (held) {
            token = rows.iterator().next().getLong("token");
            extendedAt(asked);
        }
        return held;
    }

    /** Keeps the lease while a batch is on its way; does nothing while there is time left. */
    void renewIfDue() {
        long asked = System.nanoTime();
        if (held && sureUntil - asked < LENGTH.toNanos() * 6 / 10) {
            int rows = database.preparedQuery(RENEW)
                    .execute(Tuple.of(holder, token, seconds()))
                    .await()
                    .atMost(PATIENCE)
                    .rowCount();
            if (rows == 1) {
                extendedAt(asked);
            } else {
                lose();
            }
        }
    }

    void giveUp() {
        if (held) {
            held = false;
            database.preparedQuery(GIVE_UP)
                    .execute(Tuple.of(holder, token))
                    .await()
                    .atMost(PATIENCE);
        }
    }

    /** To be asked right before each send: a process that was stopped for longer than its lease answers false here. */
    boolean isSure() {
        return held && sureUntil - System.nanoTime() > 0;
    }

    boolean isHeld() {
        return held;
    }

    void extendedAt(long nanoTimeBeforeTheStatement) {
        sureUntil = nanoTimeBeforeTheStatement + LENGTH.toNanos() * 9 / 10;
    }

    void lose() {
        held = false;
    }

    String holder() {
        return holder;
    }

    long token() {
        return token;
    }

    static double seconds() {
        return LENGTH.toMillis() / 1000.0;
    }
}
