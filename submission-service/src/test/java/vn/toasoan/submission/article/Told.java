package vn.toasoan.submission.article;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;

/** What stands in the service's own history of events, sent or not yet sent. */
public final class Told {

    private Told() {}

    /** Types of the events with this key, in their order. */
    public static List<String> about(String key) {
        try (Connection database = PostgresServer.shared().connect(ServiceStack.database());
                PreparedStatement query =
                        database.prepareStatement("select type from event where key = ? order by seq")) {
            query.setString(1, key);
            List<String> types = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    types.add(rows.getString(1));
                }
            }
            return types;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row. */
    public static long count(String sql, String argument) {
        try (Connection database = PostgresServer.shared().connect(ServiceStack.database());
                PreparedStatement query = database.prepareStatement(sql)) {
            query.setString(1, argument);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
