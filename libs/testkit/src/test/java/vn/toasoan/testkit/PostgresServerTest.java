package vn.toasoan.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresServerTest {
    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void itIsVersion18AndFoldsVietnameseLetters() throws SQLException {
        // Given
        String database = server.createDatabase("letters");

        // When
        String found = ask(database, "select lower('TOÀ SOẠN ĐÃ ĐĂNG') || current_setting('server_version_num')");

        // Then
        assertThat(found).startsWith("toà soạn đã đăng18");
    }

    @Test
    void whatWasCommittedSurvivesAKillAndARestartOnTheSamePort() throws SQLException {
        // Given
        String database = server.createDatabase("killed");
        run(database, "create table t as select 7 as n");

        // When
        server.kill();
        assertThatThrownBy(() -> server.connect(database)).isInstanceOf(IllegalStateException.class);
        server.restart();

        // Then
        assertThat(ask(database, "select n from t")).isEqualTo("7");
    }

    @Test
    void aStoppedServerStartsAgain() throws SQLException {
        // Given
        String database = server.createDatabase("stopped");
        server.stop();

        // When
        server.restart();

        // Then
        assertThat(ask(database, "select current_user")).isEqualTo(PostgresServer.USER);
    }

    @Test
    void aDurableServerWaitsForTheDisk() throws SQLException {
        // Given
        try (PostgresServer durable = PostgresServer.startDurable()) {
            String database = durable.createDatabase("durable");

            // When
            String fsync;
            try (Connection connection = durable.connect(database);
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("show fsync")) {
                result.next();
                fsync = result.getString(1);
            }

            // Then
            assertThat(fsync).isEqualTo("on");
        }
    }

    private static void run(String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
