package vn.toasoan.publishing.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.Example;

class ArticleApprovedContractTest {

    @Test
    void every_example_of_review_can_be_read() throws Exception {
        // Given
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (Example example : Contracts.of("review-service").examples("article-approved")) {
            // When
            Approval approval =
                    json.readValue(example.json(), ArticleApproved.class).approval();

            // Then
            assertThat(approval.revision().title()).as(example.name()).isNotBlank();
            assertThat(approval.revision().authors()).as(example.name()).isNotEmpty();
            assertThat(approval.revision().media())
                    .as(example.name())
                    .allSatisfy(picture -> assertThat(picture.sha256()).hasSize(64));
            assertThat(approval.approvedAt()).as(example.name()).isNotNull();
            assertThat(approval.publishAt() != null)
                    .as(example.name())
                    .isEqualTo(json.readTree(example.json()).has("publishAt"));
        }
    }
}
