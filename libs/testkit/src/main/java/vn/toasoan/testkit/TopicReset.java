package vn.toasoan.testkit;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.awaitility.Awaitility;

/** Brings the topics of a broker to a known state. */
final class TopicReset {
    private final Admin admin;

    TopicReset(Admin admin) {
        this.admin = admin;
    }

    void removeAll() {
        Set<String> topics = get(admin.listTopics().names());
        admin.deleteTopics(topics)
                .topicNameValues()
                .values()
                .forEach(f -> getUnless(f, UnknownTopicOrPartitionException.class));
        Set<String> groups =
                get(admin.listGroups().all()).stream().map(g -> g.groupId()).collect(Collectors.toSet());
        for (KafkaFuture<Void> deleted :
                admin.deleteConsumerGroups(groups).deletedGroups().values()) {
            // A group that is still in use belongs to a running consumer; its offsets went with the topics.
            getUnless(deleted, GroupNotEmptyException.class, GroupIdNotFoundException.class);
        }
        Awaitility.await("topics are gone")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .pollInSameThread()
                .until(() -> get(admin.listTopics().names()).isEmpty());
    }

    void createMissing(Collection<NewTopic> wanted) {
        admin.createTopics(List.copyOf(wanted))
                .values()
                .values()
                .forEach(f -> getUnless(f, TopicExistsException.class));
    }

    private static <T> T get(KafkaFuture<T> future) {
        return getUnless(future);
    }

    @SafeVarargs
    private static <T> T getUnless(KafkaFuture<T> future, Class<? extends Exception>... harmless) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            for (Class<? extends Exception> type : harmless) {
                if (type.isInstance(e.getCause())) {
                    return null;
                }
            }
            throw new IllegalStateException("Kafka refused", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Kafka", e);
        }
    }
}
