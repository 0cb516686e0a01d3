package vn.toasoan.review.reviewcase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.Example;
import vn.toasoan.testkit.Repository;

/** submission-service's vectors: two services that hash differently would never agree on what was approved. */
class ContentHashTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    static List<JsonNode> vectors() throws IOException {
        JsonNode file = JSON.readTree(Repository.file("submission-service/contracts/content-hash/vectors.json")
                .toFile());
        List<JsonNode> vectors = new ArrayList<>();
        file.get("vectors").forEach(vectors::add);
        return vectors;
    }

    static List<Example> ownExamples() {
        return Contracts.of("review-service").examples("article-approved");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyVectorHashesAsSubmissionSays(JsonNode vector) throws IOException {
        // Given
        Revision content = JSON.treeToValue(vector.get("input"), Revision.class);

        // When
        String hash = ContentHash.of(content);

        // Then
        assertThat(hash)
                .as(vector.get("name").asText())
                .isEqualTo(vector.get("contentHash").asText());
    }

    @ParameterizedTest
    @MethodSource("ownExamples")
    void theApprovedRevisionsOfOurExamplesAreWhatTheirHashSays(Example example) throws IOException {
        // Given
        Revision content = JSON.treeToValue(example.tree().get("approvedRevision"), Revision.class);

        // When
        String hash = ContentHash.of(content);

        // Then
        assertThat(hash).isEqualTo(content.contentHash());
    }
}
