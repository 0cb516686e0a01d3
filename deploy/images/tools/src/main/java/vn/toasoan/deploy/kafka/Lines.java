package vn.toasoan.deploy.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The one format of the lists that this job reads: words on lines, {@code #} begins a comment. */
final class Lines {

    private Lines() {}

    /** @throws IllegalArgumentException naming file and line if a line has another number of words */
    static List<List<String>> of(Path file, int words) throws IOException {
        List<List<String>> lines = Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\\s+")))
                .toList();
        for (List<String> line : lines) {
            if (line.size() != words) {
                throw new IllegalArgumentException(
                        file + ": \"" + line.getFirst() + " …\" has " + line.size() + " words instead of " + words);
            }
        }
        return lines;
    }
}
