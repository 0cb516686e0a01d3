package vn.toasoan.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of {@code deploy/kafka/topics.txt}: the one list that tests, this stack and the compose file share. */
final class TopicList {

    private final List<NewTopic> topics;

    private TopicList(List<NewTopic> topics) {
        this.topics = topics;
    }

    static TopicList read(Path file) {
        try {
            return new TopicList(Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(TopicList::topic)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewTopic topic(String line) {
        String[] columns = line.split("\\s+");
        return new NewTopic(columns[0], Integer.parseInt(columns[1]), (short) 1)
                .configs(Map.of("cleanup.policy", columns[2], "retention.ms", columns[3]));
    }

    int size() {
        return topics.size();
    }

    void createMissing(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        admin.createTopics(topics.stream()
                        .filter(topic -> !existing.contains(topic.name()))
                        .toList())
                .all()
                .get();
    }
}
