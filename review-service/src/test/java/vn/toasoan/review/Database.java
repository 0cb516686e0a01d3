package vn.toasoan.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;

/** Looks into the running service's database, past the service. */
public final class Database {

    private Database() {}

    public static long count(String sql, Object... parameters) {
        return Database.<Long>find(sql, parameters);
    }

    /** First column of the first row; null where there is none. */
    @SuppressWarnings("unchecked")
    public static <T> T find(String sql, Object... parameters) {
        try (Connection connection = PostgresServer.shared().connect(ServiceStack.database());
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? (T) rows.getObject(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int execute(String sql, Object... parameters) throws SQLException {
        try (Connection connection = PostgresServer.shared().connect(ServiceStack.database());
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** Takes the locks of a query and keeps them until the connection is committed or closed. */
    public static Connection hold(String sql, Object... parameters) throws SQLException {
        Connection connection = PostgresServer.shared().connect(ServiceStack.database());
        connection.setAutoCommit(false);
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.executeQuery();
        }
        return connection;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
