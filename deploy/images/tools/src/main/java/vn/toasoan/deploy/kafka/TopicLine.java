package vn.toasoan.deploy.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * One topic of {@code topics.txt}.
 *
 * @param retentionMillis -1: for ever
 */
record TopicLine(String name, int partitions, String cleanup, long retentionMillis) {

    private static final int WORDS = 4;

    static List<TopicLine> read(Path file) throws IOException {
        return Lines.of(file, WORDS).stream().map(TopicLine::of).toList();
    }

    private static TopicLine of(List<String> words) {
        return new TopicLine(words.get(0), Integer.parseInt(words.get(1)), words.get(2), Long.parseLong(words.get(3)));
    }

    /** What the topic's own settings must be; everything else is the broker's. */
    Map<String, String> settings(int replicas) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, cleanup,
                TopicConfig.RETENTION_MS_CONFIG, Long.toString(retentionMillis),
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(Math.max(1, replicas - 1)));
    }

    NewTopic asNew(int replicas) {
        return new NewTopic(name, partitions, (short) replicas).configs(settings(replicas));
    }
}
