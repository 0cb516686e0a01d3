package vn.toasoan.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;

/**
 * Tells an absent broker from one record's trouble: the client reports both as a timeout. An answer holds for a
 * moment, so that a batch full of timeouts asks once.
 */
final class BrokerProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Object> client;
    private long askedAt;
    private Boolean answer;

    BrokerProbe(Map<String, Object> client) {
        this.client = client;
    }

    boolean brokerAnswers() {
        if (answer == null || System.nanoTime() - askedAt > PATIENCE.toNanos()) {
            answer = ask(admin -> admin.describeCluster().nodes()) == null;
            askedAt = System.nanoTime();
        }
        return answer;
    }

    /** @return null if the broker has the topic; a producer finds out about a missing one only by waiting */
    Exception troubleWith(String topic) {
        return ask(
                admin -> admin.describeTopics(List.of(topic)).topicNameValues().get(topic));
    }

    /** @return null once the answer is there */
    private Exception ask(Function<Admin, KafkaFuture<?>> question) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        try (Admin admin = Admin.create(settings)) {
            question.apply(admin).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        } catch (ExecutionException e) {
            return e.getCause() instanceof Exception cause ? cause : e;
        } catch (TimeoutException | KafkaException e) {
            return e;
        }
    }
}
