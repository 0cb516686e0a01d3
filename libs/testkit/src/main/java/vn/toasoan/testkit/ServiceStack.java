package vn.toasoan.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything a service talks to, real: PostgreSQL and Kafka run once per JVM; each start of Quarkus gets a new, empty
 * database, newly created topics (all events and offsets of before are gone) and an empty data folder. Tokens come
 * from {@link Tokens}.
 *
 * <p>Init arguments: {@code kafka=false}, {@code postgres=false} and {@code mail=true} choose parts; every other
 * argument is handed to the service as configuration and wins over this resource's own.
 */
public final class ServiceStack implements QuarkusTestResourceLifecycleManager {
    private static final String DATABASE = "toasoan.testkit.database";

    private Map<String, String> arguments = Map.of();
    private Path data;

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.http.test-port", "0");
        identity(config);
        if (wanted("postgres", true)) {
            database(config);
        }
        if (wanted("kafka", true)) {
            broker(config);
        }
        if (wanted("mail", false)) {
            mail(config);
        }
        data = folder();
        config.put("DATA_DIR", data.toString());
        arguments.forEach((name, value) -> {
            if (!name.equals("kafka") && !name.equals("postgres") && !name.equals("mail")) {
                config.put(name, value);
            }
        });
        return config;
    }

    @Override
    public void stop() {
        if (data != null) {
            ChildProcess.deleteTree(data);
        }
    }

    /** Name of the database of the running Quarkus; null before the first start. */
    public static String database() {
        return System.getProperty(DATABASE);
    }

    private static void identity(Map<String, String> config) {
        // The key counts only without a server; empty means absent, over whatever the service has.
        config.put("quarkus.oidc.auth-server-url", "");
        config.put("quarkus.oidc.public-key", Tokens.publicKey());
        config.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
    }

    private static void database(Map<String, String> config) {
        PostgresServer server = PostgresServer.shared();
        String name = server.createDatabase("test_" + System.nanoTime());
        System.setProperty(DATABASE, name);
        config.put("quarkus.datasource.reactive.url", server.reactiveUrl(name));
        config.put("quarkus.datasource.jdbc.url", server.jdbcUrl(name));
        config.put("quarkus.datasource.username", PostgresServer.USER);
        config.put("quarkus.datasource.password", PostgresServer.PASSWORD);
    }

    private static void broker(Map<String, String> config) {
        KafkaBroker broker = KafkaBroker.shared();
        if (!broker.isRunning()) {
            broker.restart();
        }
        broker.recreateTopics(Repository.topics());
        config.put("kafka.bootstrap.servers", broker.bootstrapServers());
    }

    private static void mail(Map<String, String> config) {
        Mailbox mailbox = Mailbox.shared();
        config.put("SMTP_HOST", "127.0.0.1");
        config.put("SMTP_PORT", Integer.toString(mailbox.port()));
        config.put("quarkus.mailer.mock", "false");
        config.put("quarkus.mailer.host", "127.0.0.1");
        config.put("quarkus.mailer.port", Integer.toString(mailbox.port()));
    }

    private boolean wanted(String part, boolean otherwise) {
        return Boolean.parseBoolean(arguments.getOrDefault(part, Boolean.toString(otherwise)));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("toasoan-data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
