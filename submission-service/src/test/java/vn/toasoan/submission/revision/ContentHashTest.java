package vn.toasoan.submission.revision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.Repository;

class ContentHashTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> everyVectorHashesAsWritten() throws IOException {
        JsonNode file = JSON.readTree(Repository.file("submission-service/contracts/content-hash/vectors.json")
                .toFile());
        return StreamSupport.stream(file.get("vectors").spliterator(), false)
                .map(vector -> DynamicTest.dynamicTest(vector.get("name").asText(), () -> {
                    // Given
                    JsonNode input = vector.get("input");

                    // When
                    String hash = hash(input);

                    // Then
                    assertThat(canonical(input))
                            .isEqualTo(vector.get("canonical").asText());
                    assertThat(hash).isEqualTo(vector.get("contentHash").asText());
                }));
    }

    @Test
    void theExamplesOfTheEventCarryTheHashOfTheirContent() {
        // Given
        var examples = Contracts.of("submission-service").examples("article-submitted");

        // When
        List<String> wrong = examples.stream()
                .filter(example -> !hash(read(example.json()))
                        .equals(read(example.json()).get("contentHash").asText()))
                .map(example -> example.name())
                .toList();

        // Then
        assertThat(examples).hasSizeGreaterThan(2);
        assertThat(wrong).isEmpty();
    }

    private static JsonNode read(Object json) {
        try {
            return json instanceof JsonNode node ? node : JSON.readTree(json.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(JsonNode input) {
        return ContentHash.of(
                input.get("title").asText(),
                input.get("summary").asText(),
                input.get("body").asText(),
                input.get("topic").asText(),
                authors(input),
                images(input));
    }

    private static String canonical(JsonNode input) {
        byte[] bytes = ContentHash.canonical(
                input.get("title").asText(),
                input.get("summary").asText(),
                input.get("body").asText(),
                input.get("topic").asText(),
                authors(input),
                images(input));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<String> authors(JsonNode input) {
        List<String> authors = new ArrayList<>();
        input.get("authors").forEach(author -> authors.add(author.asText()));
        return authors;
    }

    private static List<Image> images(JsonNode input) {
        List<Image> images = new ArrayList<>();
        input.get("media")
                .forEach(node -> images.add(new Image(
                        null,
                        node.get("sha256").asText(),
                        "image/jpeg",
                        1,
                        1,
                        1,
                        node.get("alt").asText(),
                        text(node, "caption"),
                        text(node, "credit"),
                        false,
                        List.of())));
        return images;
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }
}
