package vn.toasoan.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** Reads {@code name partitions cleanup.policy retention.ms} lines; {@code #} starts a comment. */
final class TopicFile {
    private TopicFile() {}

    static List<NewTopic> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(line -> topic(line, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewTopic topic(String line, Path file) {
        String[] words = line.split("\\s+");
        if (words.length != 4) {
            throw new IllegalArgumentException(
                    "Not `name partitions cleanup.policy retention.ms` in " + file + ": " + line);
        }
        return new NewTopic(words[0], Integer.parseInt(words[1]), (short) 1)
                .configs(Map.of("cleanup.policy", words[2], "retention.ms", words[3]));
    }
}
