package vn.toasoan.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.toasoan.local.LocalStack;

/**
 * The least that "article and event in one commit" can cost: two inserts of 2 KB between BEGIN and COMMIT, on the same
 * server with the same durability, by JDBC from as many clients.
 */
final class CommitFloor implements AutoCloseable {

    private static final String DATABASE = "submission";
    private static final String TEXT = "x".repeat(2048);

    private final List<Connection> connections = new ArrayList<>();

    CommitFloor(LocalStack stack, int clients) throws SQLException {
        for (int client = 0; client < clients; client++) {
            connections.add(stack.postgres().connect(DATABASE));
        }
        try (Statement statement = connections.getFirst().createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("create table if not exists bench.article (id bigserial primary key, body text)");
            statement.execute("create table if not exists bench.outbox (id bigserial primary key, data text)");
        }
        for (Connection connection : connections) {
            connection.setAutoCommit(false);
        }
    }

    void commitOnce(int client) throws SQLException {
        Connection connection = connections.get(client);
        insert(connection, "insert into bench.article (body) values (?)");
        insert(connection, "insert into bench.outbox (data) values (?)");
        connection.commit();
    }

    private static void insert(Connection connection, String sql) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, TEXT);
            insert.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
