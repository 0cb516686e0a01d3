package vn.toasoan.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** One database and one role for each service; what exists is left alone. Names and passwords need no quoting. */
final class ServiceDatabases {

    private ServiceDatabases() {}

    static void create(Connection admin, List<String> names, Map<String, String> passwords) throws SQLException {
        for (String name : names) {
            if (!exists(admin, "select 1 from pg_roles where rolname = ?", name)) {
                execute(
                        admin,
                        "create role " + name + " login nosuperuser nocreatedb nocreaterole noreplication password '"
                                + passwords.get(name) + "'");
            }
            if (!exists(admin, "select 1 from pg_database where datname = ?", name)) {
                execute(admin, "create database " + name + " owner " + name);
                execute(admin, "revoke all on database " + name + " from public");
            }
        }
        execute(admin, "revoke connect on database postgres from public");
    }

    private static void execute(Connection admin, String sql) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean exists(Connection admin, String sql, String name) throws SQLException {
        try (PreparedStatement query = admin.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet result = query.executeQuery()) {
                return result.next();
            }
        }
    }
}
