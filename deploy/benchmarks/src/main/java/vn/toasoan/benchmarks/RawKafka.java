package vn.toasoan.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the broker alone costs: a record of 1 KB from {@code send} with acks=all to a consumer's hands. */
final class RawKafka implements AutoCloseable {

    private static final String TOPIC = "bench.round-trip";
    private static final byte[] KILOBYTE = new byte[1024];

    private final Map<String, CountDownLatch> awaited = new ConcurrentHashMap<>();
    private final KafkaProducer<String, byte[]> producer;
    private final Listener listener;

    RawKafka(String bootstrapServers) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 4, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "enable.idempotence", "true"),
                new StringSerializer(),
                new ByteArraySerializer());
        listener = Listener.on(
                bootstrapServers, TOPIC, record -> awaited.get(record.key()).countDown());
    }

    void roundTrip() throws InterruptedException {
        String key = UUID.randomUUID().toString();
        CountDownLatch arrived = new CountDownLatch(1);
        awaited.put(key, arrived);
        producer.send(new ProducerRecord<>(TOPIC, key, KILOBYTE));
        arrived.await();
        awaited.remove(key);
    }

    @Override
    public void close() {
        listener.close();
        producer.close();
    }

    /** Hands every record of a topic that arrives from now on to somebody, on a thread of its own. */
    static final class Listener implements AutoCloseable {

        private final KafkaConsumer<String, byte[]> consumer;
        private final Thread thread;
        private volatile boolean running = true;

        private Listener(KafkaConsumer<String, byte[]> consumer, Consumer<ConsumerRecord<String, byte[]>> receiver) {
            this.consumer = consumer;
            this.thread = Thread.ofPlatform().name("listener").start(() -> {
                while (running) {
                    consumer.poll(Duration.ofMillis(100)).forEach(receiver);
                }
            });
        }

        static Listener on(String bootstrapServers, String topic, Consumer<ConsumerRecord<String, byte[]>> receiver) {
            KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false"),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            return new Listener(consumer, receiver);
        }

        @Override
        public void close() {
            running = false;
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            consumer.close();
        }
    }
}
