package vn.toasoan.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toasoan.local.Part;
import vn.toasoan.local.SecretFile;
import vn.toasoan.local.StackProblem;
import vn.toasoan.local.process.ChildCommand;
import vn.toasoan.local.process.ChildProcess;
import vn.toasoan.local.process.Patience;

/**
 * PostgreSQL 18 with one database for each service. Each database belongs to a role of the service's own name, with a
 * password of its own, no superuser right, and no way into another service's database.
 */
public final class PostgresPart implements Part {

    private static final String ADMIN = "stack_admin";
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final Path folder;
    private final int port;
    private final Path cache;
    private final Path log;
    private final List<String> databases;
    private ChildProcess server;
    private Map<String, String> passwords;

    /**
     * @param folder its data; made if there is none, kept by {@link #stop}
     * @param databases names of the databases, and of the roles that own them
     */
    public PostgresPart(Path folder, int port, Path cache, Path log, List<String> databases) {
        this.folder = folder;
        this.port = port;
        this.cache = cache;
        this.log = log;
        this.databases = List.copyOf(databases);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String address() {
        return "localhost:" + port;
    }

    @Override
    public void start() {
        Path binaries = PostgresBinaries.in(cache);
        passwords = SecretFile.of(
                folder.resolve("passwords.properties"),
                Stream.concat(Stream.of(ADMIN), databases.stream()).toList());
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialise(binaries);
        }
        server = new ChildProcess(command(binaries, "postgres", serverArguments()));
        server.start();
        Patience.until(START, this::accepting)
                .orElseThrow(() -> new StackProblem("PostgreSQL did not answer in time; see " + log));
        try (Connection admin = connect("postgres", ADMIN)) {
            ServiceDatabases.create(admin, databases, passwords);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private List<String> serverArguments() {
        List<String> arguments = new ArrayList<>(List.of("-D", data().toString(), "-p", Integer.toString(port)));
        Stream.of(
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "shared_buffers=64MB",
                        "max_connections=150",
                        "log_timezone=UTC",
                        "timezone=UTC")
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private Optional<Boolean> accepting() {
        if (!server.isAlive()) {
            throw broken(null);
        }
        try (Connection admin = connect("postgres", ADMIN)) {
            return Optional.of(admin.isValid(1));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private StackProblem broken(Exception cause) {
        return new StackProblem(
                "The database folder " + data() + " cannot be used (see " + log
                        + "): ./toasoan up --fresh starts with an empty one.",
                cause);
    }

    private void initialise(Path binaries) {
        Path passwordFile = folder.resolve("initdb.password");
        try {
            Files.writeString(passwordFile, passwords.get(ADMIN));
            ChildProcess initdb = new ChildProcess(command(
                    binaries,
                    "initdb",
                    List.of(
                            "-D",
                            data().toString(),
                            "-U",
                            ADMIN,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-locale",
                            "--no-sync")));
            initdb.start();
            Patience.until(START, () -> initdb.isAlive() ? Optional.empty() : Optional.of(true));
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChildCommand command(Path binaries, String program, List<String> arguments) {
        List<String> command = new ArrayList<>(asNobodyIfRoot());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return new ChildCommand(name(), command, Map.of("LC_ALL", "C", "TZ", "UTC"), folder, log);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and the files stay ours. */
    private static List<String> asNobodyIfRoot() {
        return System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** For {@code DB_URL_REACTIVE}. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** For {@code DB_URL_JDBC}. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The password of the role that owns a database and bears its name. */
    public String password(String database) {
        return passwords.get(database);
    }

    /** A connection to a service's database with that service's own rights. */
    public Connection connect(String database) throws SQLException {
        return connect(database, database);
    }

    private Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), role, passwords.get(role));
    }

    /** The server process, for a test that kills or pauses it. */
    public ChildProcess process() {
        return server;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop("INT", STOP);
        }
    }

    @Override
    public void kill() {
        if (server != null) {
            server.kill();
        }
    }

    @Override
    public boolean isAlive() {
        return server != null && server.isAlive();
    }
}
