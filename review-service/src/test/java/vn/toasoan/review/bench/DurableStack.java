package vn.toasoan.review.bench;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;

/** As {@link ServiceStack}, but on a server that keeps what it has committed, and without the rate limit. */
public final class DurableStack implements QuarkusTestResourceLifecycleManager {

    /** Where {@link PostgresServer#shared()} looks for a server that runs already. */
    private static final String SHARED = "toasoan.testkit.postgres";

    private final ServiceStack stack = new ServiceStack();

    @Override
    public Map<String, String> start() {
        if (System.getProperty(SHARED) == null) {
            System.setProperty(SHARED, folderOf(PostgresServer.startDurable()).toString());
        }
        Map<String, String> settings = new HashMap<>(stack.start());
        settings.put("toasoan.http.rate-limit.enabled", "false");
        return settings;
    }

    private static Path folderOf(PostgresServer server) {
        server.execute("postgres", "grant pg_read_all_settings to " + PostgresServer.USER);
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            return Path.of(row.getString(1)).getParent();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        stack.stop();
    }
}
