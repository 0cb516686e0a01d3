package vn.toasoan.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends by an idempotent producer that gives up within seconds: the outbox row, not the producer, does the waiting. */
final class KafkaEventSender implements EventSender {

    private static final Set<Class<? extends Exception>> FAULTS_OF_THE_RECORD = Set.of(
            RecordTooLargeException.class,
            SerializationException.class,
            InvalidTopicException.class,
            UnknownTopicOrPartitionException.class,
            TopicAuthorizationException.class,
            IllegalArgumentException.class);

    private final Map<String, Object> client;
    private final BrokerProbe probe;
    private final Set<String> goodTopics = new HashSet<>();
    private Producer<String, byte[]> producer;
    private boolean worn;

    /** @param client settings of the connection: servers, security */
    KafkaEventSender(Map<String, Object> client) {
        this.client = client;
        this.probe = new BrokerProbe(client);
    }

    @Override
    public Exception trouble(String topic) {
        if (goodTopics.contains(topic)) {
            return null;
        }
        Exception trouble = probe.troubleWith(topic);
        if (trouble != null) {
            return trouble;
        }
        try {
            producer().partitionsFor(topic);
            goodTopics.add(topic);
            return null;
        } catch (KafkaException | IllegalStateException e) {
            return e;
        }
    }

    @Override
    public void send(WaitingEvent event, Consumer<Exception> answer) {
        try {
            producer().send(CloudEventRecord.of(event), (metadata, failure) -> answer.accept(failure));
        } catch (KafkaException | IllegalArgumentException | IllegalStateException e) {
            answer.accept(e);
        }
    }

    @Override
    public Blame blame(Exception cause) {
        goodTopics.clear();
        if (FAULTS_OF_THE_RECORD.contains(cause.getClass())) {
            return Blame.EVENT;
        }
        worn |= !(cause instanceof RetriableException);
        return probe.brokerAnswers() ? Blame.EVENT : Blame.BROKER;
    }

    @Override
    public boolean worn() {
        return worn;
    }

    @Override
    public void close() {
        worn = false;
        goodTopics.clear();
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings());
        }
        return producer;
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = client.entrySet().stream()
                .filter(entry -> ProducerConfig.configNames().contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, HashMap::new));
        settings.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The relay's thread waits here for the metadata of a topic, and must not outwait its lease.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_500);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
        return settings;
    }
}
