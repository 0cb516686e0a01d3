package vn.toasoan.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toasoan.archive.catalogue.TopicChanged;
import vn.toasoan.archive.people.PersonChanged;
import vn.toasoan.archive.record.PlanAdopted;
import vn.toasoan.archive.record.approval.ArticleApproved;
import vn.toasoan.archive.record.filing.PublishedEdition;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.Example;

/** What this service says keeps to its schemas; what others say, in every example of every version, it can read. */
class ContractTest {

    private static final Contracts OURS = Contracts.of("archive-service");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    static List<Arguments> read() {
        return List.of(
                Arguments.of("submission-service", "person-changed", PersonChanged.class),
                Arguments.of("submission-service", "topic-changed", TopicChanged.class),
                Arguments.of("submission-service", "plan-adopted", PlanAdopted.class),
                Arguments.of("review-service", "article-approved", ArticleApproved.class),
                Arguments.of("publishing-service", "article-published", PublishedEdition.class),
                Arguments.of("publishing-service", "article-corrected", PublishedEdition.class));
    }

    @Test
    void every_event_has_a_schema_and_examples_that_keep_to_it() {
        OURS.assertComplete();
    }

    @Test
    void the_asyncapi_file_lists_exactly_the_topics_of_the_code() {
        OURS.asyncApi()
                .assertListsExactly(
                        Set.of("archive.record.v1", "archive.audit.v1"),
                        Set.of(
                                "submission.person.v1",
                                "submission.catalogue.v1",
                                "submission.obligation.v1",
                                "review.article.v1",
                                "publishing.article.v1",
                                "submission.audit.v1",
                                "review.audit.v1",
                                "publishing.audit.v1",
                                "archive.audit.v1",
                                "notification.audit.v1"));
        OURS.asyncApi().assertReferencesResolve();
    }

    @ParameterizedTest
    @MethodSource("read")
    void every_example_of_every_version_can_be_read(String producer, String event, Class<?> type) throws Exception {
        // Given
        List<Example> examples = Contracts.of(producer).examples(event);

        // Then
        assertThat(examples).isNotEmpty();
        for (Example example : examples) {
            Object data = JSON.readValue(example.json(), type);
            assertThat(data).as(example.name()).hasNoNullFieldsOrPropertiesExcept("publicNote");
        }
    }
}
