import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the public articles of a school, with nothing but kafka-clients:
 *
 * <pre>
 * java -cp 'lib/*' SampleConsumer.java kafka.truong.example:9094 district-so-gddt          # reads for ever
 * java -cp 'lib/*' SampleConsumer.java kafka.truong.example:9094 district-so-gddt --check  # connects, counts, ends
 * </pre>
 *
 * The environment gives KAFKA_USER and KAFKA_PASSWORD (SCRAM-SHA-512 over TLS; without them a plain connection) and
 * KAFKA_CA, a PEM file, where the school's certificate is not from a public authority.
 *
 * <p>An event may come twice, so what is done with it must be harmless the second time: here the edition decides. The offset
 * is committed after the work, so that nothing is lost when this process dies.
 */
public class SampleConsumer {

    private static final String TOPIC = "public.article.v1";

    public static void main(String[] args) {
        if (args.length < 2) {
            System.err.println("usage: SampleConsumer <bootstrap> <group, district-...> [--check]");
            System.exit(2);
        }
        boolean check = args.length > 2 && args[2].equals("--check");
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings(args[0], args[1]))) {
            if (check) {
                System.exit(check(consumer) ? 0 : 1);
            }
            read(consumer);
        }
    }

    private static Properties settings(String bootstrap, String group) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        // A new group, and one that was away for longer than the topic keeps, begins at the oldest event there is.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        String user = System.getenv("KAFKA_USER");
        if (user != null) {
            settings.put("security.protocol", "SASL_SSL");
            settings.put("sasl.mechanism", "SCRAM-SHA-512");
            settings.put(
                    "sasl.jaas.config",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user
                            + "\" password=\"" + System.getenv("KAFKA_PASSWORD") + "\";");
            if (System.getenv("KAFKA_CA") != null) {
                settings.put("ssl.truststore.type", "PEM");
                settings.put("ssl.truststore.location", System.getenv("KAFKA_CA"));
            }
        }
        return settings;
    }

    private static boolean check(KafkaConsumer<String, String> consumer) {
        try {
            var partitions = consumer.partitionsFor(TOPIC, Duration.ofSeconds(15)).stream()
                    .map(p -> new org.apache.kafka.common.TopicPartition(p.topic(), p.partition()))
                    .toList();
            var first = consumer.beginningOffsets(partitions);
            var last = consumer.endOffsets(partitions);
            long events = partitions.stream().mapToLong(p -> last.get(p) - first.get(p)).sum();
            System.out.println("OK: connected, may read " + TOPIC + ", " + partitions.size() + " partitions, " + events
                    + " events kept");
            return true;
        } catch (RuntimeException e) {
            System.out.println("FAILED: " + e.getMessage());
            return false;
        }
    }

    private static void read(KafkaConsumer<String, String> consumer) {
        Map<String, Integer> seen = new TreeMap<>();
        consumer.subscribe(List.of(TOPIC));
        while (true) {
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(1));
            for (ConsumerRecord<String, String> record : records) {
                String type = header(record, "ce_type");
                int edition = edition(record.value());
                boolean gone = type.endsWith(".withdrawn.v1");
                if (gone || edition > seen.getOrDefault(record.key(), 0)) {
                    seen.put(record.key(), edition);
                    System.out.println((gone ? "GONE " : "SHOW ") + record.key() + " edition " + edition);
                }
            }
            consumer.commitSync();
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A real reader uses a JSON library; fields that it does not know it passes over. */
    private static int edition(String json) {
        var found = java.util.regex.Pattern.compile("\"edition\":(\\d+)").matcher(json);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
