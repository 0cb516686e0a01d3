package vn.toasoan.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells a database that is away from a handler that fails: the first ends by waiting, the second does not. */
@Singleton
class Outage {

    /** Connection lost, server going or coming, out of connections, memory or disk, and a server that is read-only. */
    private static final List<String> STATES = List.of("08", "57P", "53", "25006");

    private final Pool database;

    Outage(Pool database) {
        this.database = database;
    }

    /**
     * A lost connection has many faces, and a handler may lose connections of its own to others; so whatever the
     * server did not say itself is decided by asking it. Stays on the caller's context.
     */
    Uni<Boolean> isBehind(Throwable failure) {
        if (saidByTheServer(failure)) {
            return Uni.createFrom().item(true);
        }
        return database.query("select 1")
                .execute()
                .replaceWith(false)
                .onFailure()
                .recoverWithItem(true);
    }

    private static boolean saidByTheServer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException e
                    && e.getSqlState() != null
                    && STATES.stream().anyMatch(e.getSqlState()::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
