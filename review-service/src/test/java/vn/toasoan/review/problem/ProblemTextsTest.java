package vn.toasoan.review.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toasoan.http.problem.ProblemTexts;
import vn.toasoan.testkit.Repository;

class ProblemTextsTest {

    private static final Pattern REFUSAL =
            Pattern.compile("(?:Refusal\\.of\\([^\"]*|ProblemException\\.of\\(\\d+, )\"([A-Z_]+)\"");

    @Test
    void everyTextIsThereInBothLanguages() {
        // When
        Set<String> untranslated = new TreeSet<>(ProblemTexts.load().untranslatedKeys());

        // Then
        assertThat(untranslated).isEmpty();
    }

    @Test
    void everyCodeThatTheServiceRefusesWithHasATitleAndADetail() throws IOException {
        // Given
        Set<String> codes;
        try (Stream<Path> sources = Files.walk(Repository.file("review-service/src/main/java"))) {
            codes = sources.filter(Files::isRegularFile)
                    .flatMap(source -> REFUSAL.matcher(text(source)).results().map(found -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        // When
        Set<String> texts = ProblemTexts.load().codes();

        // Then
        assertThat(codes).hasSizeGreaterThan(12);
        assertThat(texts).containsAll(codes);
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
