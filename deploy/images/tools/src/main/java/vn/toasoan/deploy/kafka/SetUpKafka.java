package vn.toasoan.deploy.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * The one-shot job {@code topics}: topics, principals, permissions and quotas, from the lists in {@code deploy/kafka} and
 * from one secret file with the principals' passwords.
 */
public final class SetUpKafka {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PASSWORD_WORDS = 2;
    private static final int QUOTA_WORDS = 3;

    private SetUpKafka() {}

    /**
     * @param arguments bootstrap servers; properties of the admin's connection; folder with {@code topics.txt},
     *     {@code access.txt} and {@code quotas.txt}; file with a line {@code principal password} for each; replicas
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path lists = Path.of(arguments[2]);
        int replicas = Integer.parseInt(arguments[4]);
        try (Admin admin = Admin.create(connection(arguments[0], Path.of(arguments[1])))) {
            awaitBroker(admin);
            ClusterSetup cluster = new ClusterSetup(admin);
            List<TopicLine> topics = TopicLine.read(lists.resolve("topics.txt"));
            say(cluster.topics(topics, replicas) + " of " + topics.size() + " topics made");
            say(cluster.principals(passwords(Path.of(arguments[3]))) + " principals set");
            say(cluster.access(AccessFile.read(lists.resolve("access.txt"))) + " permissions given or taken");
            say(cluster.quotas(quotas(lists.resolve("quotas.txt"))) + " principals with a quota");
        } catch (ExecutionException e) {
            say("Kafka refused: " + e.getCause().getMessage());
            System.exit(1);
        }
    }

    private static Properties connection(String bootstrapServers, Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream content = Files.newInputStream(file)) {
            properties.load(content);
        }
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return properties;
    }

    private static void awaitBroker(Admin admin) throws ExecutionException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                admin.describeCluster().nodes().get();
                return;
            } catch (ExecutionException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
            }
        }
    }

    private static Map<String, String> passwords(Path file) throws IOException {
        Map<String, String> passwords = new LinkedHashMap<>();
        Lines.of(file, PASSWORD_WORDS).forEach(line -> passwords.put(line.get(0), line.get(1)));
        return passwords;
    }

    private static Map<String, Map<String, Double>> quotas(Path file) throws IOException {
        Map<String, Map<String, Double>> quotas = new TreeMap<>();
        Lines.of(file, QUOTA_WORDS)
                .forEach(line -> quotas.computeIfAbsent(line.get(0), ignored -> new TreeMap<>())
                        .put(line.get(1), Double.valueOf(line.get(2))));
        return quotas;
    }

    private static void say(String what) {
        System.out.println("topics: " + what);
    }
}
