package vn.toasoan.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Plays the other services on the broker: publishes CloudEvents in binary mode and reads topics from the start. */
public final class KafkaProbe implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    /** Talks to any broker; close it after use. */
    public KafkaProbe(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0, "max.block.ms", 20_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Talks to the broker of this JVM. */
    public static KafkaProbe shared() {
        return new KafkaProbe(KafkaBroker.shared().bootstrapServers());
    }

    /**
     * Publishes an event as a service's relay does; returns when the broker has it.
     *
     * @param ceType {@code <reverse domain>.<topic>.<event-kebab>.vN}
     * @param id the event id; the same id again is a redelivery
     * @param json the data
     */
    public void publish(String topic, String key, String ceType, UUID id, String json) {
        publishRaw(topic, key, headers(key, ceType, id), json.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #publish(String, String, String, UUID, String)} with a new id, which is returned. */
    public UUID publish(String topic, String key, String ceType, String json) {
        UUID id = UUID.randomUUID();
        publish(topic, key, ceType, id, json);
        return id;
    }

    /** Anything at all: poison, a missing header, a tombstone ({@code value} null). */
    public void publishRaw(String topic, String key, Map<String, String> headers, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Not published to " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while publishing", e);
        }
    }

    /** The headers of a well-formed event, mutable, for {@link #publishRaw}. */
    public static Map<String, String> headers(String subject, String ceType, UUID id) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "/schools/testkit/probe");
        headers.put("ce_type", ceType);
        headers.put("ce_subject", subject);
        headers.put("ce_time", Instant.now().toString());
        headers.put("content-type", "application/json");
        return headers;
    }

    /** All records that the topic holds now, oldest first within a partition. */
    public List<ReceivedRecord> records(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ReceivedRecord> found = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    found.add(ReceivedRecord.of(record));
                }
            }
            found.sort(Comparator.comparing(ReceivedRecord::timestamp));
            return found;
        }
    }

    /** The records of one key. */
    public List<ReceivedRecord> records(String topic, String key) {
        return records(topic).stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    /** The first matching record, waiting up to 20 s for it. */
    public ReceivedRecord await(String topic, Predicate<ReceivedRecord> wanted) {
        return await(topic, wanted, PATIENCE);
    }

    /** The first matching record; on time-out the error lists what the topic holds. */
    public ReceivedRecord await(String topic, Predicate<ReceivedRecord> wanted, Duration patience) {
        List<ReceivedRecord> matching = new ArrayList<>();
        Awaitility.await("a record on " + topic)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(100))
                .pollInSameThread()
                .untilAsserted(() -> {
                    List<ReceivedRecord> all = records(topic);
                    all.stream().filter(wanted).findFirst().ifPresent(matching::add);
                    if (matching.isEmpty()) {
                        throw new AssertionError("No match on " + topic + " among " + all);
                    }
                });
        return matching.getFirst();
    }

    /** Number of records of the topic that the group has not committed yet. */
    public long lag(String group, String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
                KafkaConsumer<String, byte[]> consumer = consumer()) {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(30, TimeUnit.SECONDS);
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
            return consumer.endOffsets(partitions).entrySet().stream()
                    .mapToLong(end -> {
                        var offset = committed.get(end.getKey());
                        return end.getValue() - (offset == null ? starts.get(end.getKey()) : offset.offset());
                    })
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Lag of " + group + " on " + topic + " is unknown", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking for the lag", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false, "fetch.max.wait.ms", 50),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
