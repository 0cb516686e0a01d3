package vn.toasoan.outbox;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import vn.toasoan.testkit.PostgresServer;

/** A database with the outbox's tables, seen by plain JDBC; and its watchman, who writes down every stale write. */
record OutboxDatabase(PostgresServer server, String name) {

    /** What a relay writes for a claim that is no longer its own goes into the audit: there must never be a row. */
    private static final String WATCHMAN = """
            create table stale_write (seq bigint, token bigint, current bigint);
            create function watch() returns trigger language plpgsql as $$
            begin
              insert into stale_write
                select old.seq, old.claimed_token, l.token from outbox_lease l
                where old.claimed_token < l.token
                  and (tg_op = 'DELETE' or new.claimed_token is distinct from l.token);
              return coalesce(new, old);
            end $$;
            create trigger watch before update or delete on outbox for each row execute function watch();
            """;

    static OutboxDatabase create(PostgresServer server) {
        OutboxDatabase database = new OutboxDatabase(server, server.createDatabase("outbox_" + System.nanoTime()));
        database.run(resource("/db/outbox/V202611240001__outbox.sql"));
        database.run(WATCHMAN);
        return database;
    }

    /** The Vert.x pool as Quarkus would make it. */
    static Pool pool(Vertx vertx, String url) {
        return PgBuilder.pool()
                .using(vertx)
                .connectingTo(PgConnectOptions.fromUri(url)
                        .setUser(PostgresServer.USER)
                        .setPassword(PostgresServer.PASSWORD)
                        .setCachePreparedStatements(true))
                .with(new PoolOptions().setMaxSize(4))
                .build();
    }

    String url() {
        return server.reactiveUrl(name);
    }

    Connection connect() {
        return server.connect(name);
    }

    UUID append(String topic, String key, String json) {
        try (Connection connection = connect()) {
            return append(connection, topic, key, json);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static UUID append(Connection connection, String topic, String key, String json) throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement insert = connection.prepareStatement("""
                with e as (
                  insert into event (id, topic, type, key, source, time)
                  values (?, ?, 'vn.toasoan.test.happened.v1', ?, '/schools/test/outbox', now()) returning id, seq, key),
                p as (insert into event_payload (event_id, data) select id, ? from e)
                insert into outbox (seq, key, size) select seq, key, ? from e
                """)) {
            insert.setObject(1, id);
            insert.setString(2, topic);
            insert.setString(3, key);
            insert.setString(4, json);
            insert.setInt(5, json.getBytes(StandardCharsets.UTF_8).length);
            insert.executeUpdate();
        }
        return id;
    }

    long count(String fromWhere) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + fromWhere)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(fromWhere, e);
        }
    }

    void run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String resource(String path) {
        try (var stream = OutboxDatabase.class.getResourceAsStream(path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
