package vn.toasoan.compose;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Kafka from outside, by the listener that is published for the education offices. */
final class Offices {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Deployment deployment;

    Offices(Deployment deployment) {
        this.deployment = deployment;
    }

    /** The district finds the article on the public topic. */
    String readPublic(String articleId) {
        Properties district = deployment.kafkaOf("district");
        district.put("group.id", "district-journey-" + articleId);
        district.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(district, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("public.article.v1"));
            return Deployment.await("The public event", () -> {
                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                    if (articleId.equals(record.key())) {
                        return Optional.of(new String(
                                record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8));
                    }
                }
                return Optional.empty();
            });
        }
    }

    String mayNotRead(String principal, String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                deployment.kafkaOf(principal), new StringDeserializer(), new StringDeserializer())) {
            TopicPartition first = new TopicPartition(topic, 0);
            consumer.assign(List.of(first));
            consumer.seekToBeginning(List.of(first));
            return refused(() -> Deployment.await("An answer", () -> consumer.poll(POLL).isEmpty()
                    ? Optional.empty()
                    : Optional.of(true)));
        }
    }

    String mayNotWrite(String principal, String topic, String type) {
        Properties client = deployment.kafkaOf(principal);
        client.put("max.block.ms", "15000");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> forged = new ProducerRecord<>(topic, "forged", "{}");
            forged.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
            return refused(() -> {
                try {
                    producer.send(forged).get();
                } catch (ExecutionException e) {
                    throw (KafkaException) e.getCause();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    /** A wrong password is refused before anything else is looked at. */
    String mayNotEnter(String principal) {
        Properties client = deployment.kafkaOf(principal);
        client.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + principal
                        + "\" password=\"wrong\";");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            consumer.partitionsFor("public.article.v1", Duration.ofSeconds(15));
            throw new IllegalStateException("the wrong password was taken");
        } catch (org.apache.kafka.common.errors.AuthenticationException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static String refused(Runnable attempt) {
        try {
            attempt.run();
        } catch (AuthorizationException e) {
            return e.getClass().getSimpleName();
        }
        throw new IllegalStateException("it was allowed");
    }
}
