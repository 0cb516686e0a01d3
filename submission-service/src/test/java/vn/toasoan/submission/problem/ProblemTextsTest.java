package vn.toasoan.submission.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.Repository;

class ProblemTextsTest {

    private static final Pattern CODE = Pattern.compile(
            "Kind\\.[A-Z_]+, \"([A-Z_]+)\"|\\.at\\([^;]*?, \"([A-Z_]+)\"|(?:fault|knownCode)\\([^;]*?, \"([A-Z_]+)\"");
    private static final Pattern GUARD =
            Pattern.compile("^    ([A-Z_]+)\\($|^    ([A-Z_]+)\\(Refusal", Pattern.MULTILINE);

    @Test
    void bothLanguagesTellTheSame() {
        // Given
        Set<Object> vietnamese = texts("vi").keySet();

        // When
        Set<Object> english = texts("en").keySet();

        // Then
        assertThat(english).isEqualTo(vietnamese);
    }

    @Test
    void everyCodeInTheSourcesHasItsText() throws IOException {
        // Given
        Properties texts = texts("vi");

        // When
        Set<String> codes = codes();

        // Then
        assertThat(codes).hasSizeGreaterThan(20).contains("BODY_TOO_LARGE", "CONSENT_REQUIRED", "UNKNOWN_TEAM");
        assertThat(codes).allSatisfy(code -> assertThat(texts).containsKey(code + ".detail"));
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Repository.file("submission-service/src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                collect(CODE.matcher(text), codes);
                if (source.endsWith("Guard.java")) {
                    collect(GUARD.matcher(text), codes);
                }
            }
        }
        return codes;
    }

    private static void collect(Matcher matcher, Set<String> codes) {
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    codes.add(matcher.group(group));
                }
            }
        }
    }

    private static Properties texts(String language) {
        Path file =
                Repository.file("submission-service/src/main/resources/META-INF/problems_" + language + ".properties");
        Properties texts = new Properties();
        try (InputStreamReader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
