package vn.toasoan.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;

/** People and queued notices, put straight into the service's database. */
public final class Rows {

    private Rows() {}

    /** An active member of the school, whose address is made of the id. */
    public static String person() {
        String id = UUID.randomUUID().toString();
        change("""
                insert into person (id, display_name, email, locale, active, version)
                values (?, 'Nguyễn Thị Mai', ?, 'vi', true, 1)
                """, id, address(id));
        return id;
    }

    public static String address(String personId) {
        return personId + "@th-hai-ninh.example";
    }

    /** A notice that is due, by a rule that exists, about an article of its own. */
    public static UUID due(String personId, String ruleId) {
        return due(personId, ruleId, "Ngày hội đọc sách", null, null, null);
    }

    /** @param lead team that the person must lead to be told; null for a person named by the event */
    public static UUID due(String personId, String ruleId, String title, String actor, String lead, Instant at) {
        UUID id = UUID.randomUUID();
        change(
                """
                insert into delivery (id, event_id, rule_id, article_id, recipient_id, channel, template, notice_class,
                  category, actor, basis_kind, basis_code, dedup_key, facts, state, not_before, created_at)
                select ?::uuid, gen_random_uuid(), id, gen_random_uuid(), ?, channel, template, notice_class, category, ?,
                  case when ?::text is not null then 'LEAD' end, ?, ?, ?, 'PENDING',
                  coalesce(?::timestamptz, now()), now()
                from rule where id = ?
                """,
                id,
                personId,
                actor,
                lead,
                lead,
                id,
                "{\"title\":\"" + title + "\",\"teamName\":\"Tổ 1\"}",
                at,
                ruleId);
        return id;
    }

    public static void change(String statement, Object... values) {
        try (Connection database = connect();
                PreparedStatement change = prepared(database, statement, values)) {
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** First column of all rows, as text. */
    public static List<String> column(String query, Object... values) {
        try (Connection database = connect();
                PreparedStatement select = prepared(database, query, values);
                ResultSet rows = select.executeQuery()) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String state(UUID delivery) {
        return column("select state || coalesce(' ' || withheld, '') from delivery where id = ?::uuid", delivery)
                .getFirst();
    }

    private static Connection connect() throws SQLException {
        return PostgresServer.shared().connect(ServiceStack.database());
    }

    private static PreparedStatement prepared(Connection database, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = database.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setString(i + 1, values[i] == null ? null : values[i].toString());
        }
        return prepared;
    }
}
