package vn.toasoan.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * A real PostgreSQL 18 from the zonky binaries, which a test can stop, kill and start again on the same port and data.
 * It is fast and forgets on a power cut (no fsync) unless started {@linkplain #startDurable() durable}; a killed
 * process loses nothing either way. Databases use the collation {@code C.UTF-8}.
 */
public final class PostgresServer implements AutoCloseable {
    /** The role that owns every database made here; no superuser, as in production. */
    public static final String USER = "toasoan";

    /** Password of {@link #USER}; the server trusts loopback and never asks. */
    public static final String PASSWORD = "toasoan";

    private static final String SHARED = "toasoan.testkit.postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** The server of this JVM, started at the first call and found again by every class loader. */
    public static PostgresServer shared() {
        synchronized (PostgresServer.class.getName().intern()) {
            String known = System.getProperty(SHARED);
            if (known != null) {
                Path folder = Path.of(known);
                return new PostgresServer(folder, Integer.parseInt(BrokerFiles.read(folder.resolve("port"))));
            }
            PostgresServer server = start();
            System.setProperty(SHARED, server.folder.toString());
            return server;
        }
    }

    /** A server of the caller's own, without fsync; close it after use. */
    public static PostgresServer start() {
        return start(Map.of("fsync", "off", "full_page_writes", "off"));
    }

    /** As {@link #start()}, but with PostgreSQL's own durability, for measurements. */
    public static PostgresServer startDurable() {
        return start(Map.of("fsync", "on"));
    }

    private static PostgresServer start(Map<String, String> speed) {
        int port = Ports.free();
        Map<String, String> settings = new LinkedHashMap<>(speed);
        // Over zonky's own `off`: a commit has left the process before it is answered.
        settings.put("synchronous_commit", "on");
        settings.put("max_connections", "200");
        settings.put("shared_buffers", "64MB");
        settings.put("timezone", "UTC");
        try {
            Path folder = Files.createTempDirectory("toasoan-postgres-");
            ChildProcess.endWithThisJvm(folder, "QUIT");
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("server.log").toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("server.log").toFile()));
            settings.forEach(builder::setServerConfig);
            builder.start();
            // Of the postmaster; the process that zonky knows is pg_ctl, long gone.
            String pid =
                    Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
            BrokerFiles.write(folder.resolve("port"), Integer.toString(port));
            BrokerFiles.write(folder.resolve("pid"), pid);
            PostgresServer server = new PostgresServer(folder, port);
            // As it was started; the path of the binaries is known to zonky alone.
            Files.copy(Path.of("/proc", pid, "cmdline"), folder.resolve("command"));
            server.execute("postgres", "create role " + USER + " login password '" + PASSWORD + "'");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes an empty database, owned by {@link #USER}.
     *
     * @param name letters, digits and underscores; an existing database of that name is dropped first
     * @return the name
     */
    public String createDatabase(String name) {
        if (!name.matches("[a-z0-9_]+")) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        execute("postgres", "drop database if exists " + name + " with (force)");
        execute(
                "postgres",
                "create database " + name + " owner " + USER
                        + " template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
        return name;
    }

    /** For JDBC; user and password are {@link #USER} and {@link #PASSWORD}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** For the Vert.x client. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A new connection as the owner of the databases. */
    public Connection connect(String database) {
        try {
            return DriverManager.getConnection(jdbcUrl(database), USER, PASSWORD);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer on port " + port, e);
        }
    }

    /** Runs one statement as superuser, outside of a transaction. */
    public void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl(database), "postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public int port() {
        return port;
    }

    /** Process id of the postmaster. */
    public long pid() {
        return Long.parseLong(BrokerFiles.read(folder.resolve("pid")));
    }

    /** Fast shutdown: open transactions are rolled back, connections closed. */
    public void stop() {
        ChildProcess.end(pid(), "INT", PATIENCE);
    }

    /** Immediate shutdown, as after a crash: the next start recovers from the log. */
    public void kill() {
        ChildProcess.end(pid(), "QUIT", PATIENCE);
    }

    /** SIGSTOP to the postmaster: open connections go on, new ones hang. */
    public void pause() {
        ChildProcess.signal(pid(), "STOP");
    }

    /** SIGCONT after {@link #pause()}. */
    public void resume() {
        ChildProcess.signal(pid(), "CONT");
    }

    /** Starts again on the same port and data, stopping first if it still runs; returns when it answers. */
    public void restart() {
        if (ChildProcess.isAlive(pid())) {
            stop();
        }
        try {
            List<String> command = new ArrayList<>();
            if ("root".equals(System.getProperty("user.name"))) {
                // PostgreSQL refuses to run as root; a user namespace without a mapping is nobody's.
                command.addAll(List.of("unshare", "-U"));
            }
            command.addAll(List.of(Files.readString(folder.resolve("command")).split("\0")));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("server.log").toFile()))
                    .start();
            BrokerFiles.write(folder.resolve("pid"), Long.toString(process.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("PostgreSQL answers, log in " + folder.resolve("server.log"))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .pollInSameThread()
                .ignoreExceptions()
                .until(() -> {
                    execute("postgres", "select 1");
                    return true;
                });
    }

    /** Ends the server at once and removes its data. */
    @Override
    public void close() {
        if (Files.exists(folder.resolve("pid"))) {
            kill();
            ChildProcess.deleteTree(folder);
        }
    }
}
