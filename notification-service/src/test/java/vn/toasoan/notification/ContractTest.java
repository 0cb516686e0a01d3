package vn.toasoan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.Repository;

/** What this service says keeps to its schemas; what others say, in every example of every version, it can read. */
class ContractTest {

    private static final Contracts OURS = Contracts.of("notification-service");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void every_event_has_a_schema_and_examples_that_keep_to_it() {
        OURS.assertComplete();
    }

    @Test
    void the_asyncapi_file_lists_exactly_the_topics_of_the_code() {
        OURS.asyncApi()
                .assertListsExactly(
                        Set.of("notification.delivery.v1"),
                        Set.of(
                                "submission.person.v1",
                                "submission.catalogue.v1",
                                "submission.article.v1",
                                "review.article.v1",
                                "publishing.article.v1",
                                "submission.obligation.v1",
                                "review.incident.v1",
                                "publishing.delivery.v1",
                                "publishing.site.v1",
                                "archive.record.v1"));
        OURS.asyncApi().assertReferencesResolve();
    }

    @Test
    void every_example_of_every_producer_can_be_read() throws Exception {
        int read = 0;
        for (var entry : ReadTypes.all().entrySet()) {
            String[] source = entry.getKey().split("/");
            for (var example : Contracts.of(source[0]).examples(source[1])) {
                Object data = JSON.readValue(example.json(), entry.getValue());
                assertThat(data).as(example.name()).hasNoNullFieldsOrPropertiesExcept(ReadTypes.MAY_BE_ABSENT);
                read++;
            }
        }
        assertThat(read).isGreaterThan(20);
    }

    @Test
    void every_example_of_reminders_and_alarms_can_be_read_as_soon_as_their_producer_has_one() throws Exception {
        for (var entry : ReadTypes.later().entrySet()) {
            String[] source = entry.getKey().split("/");
            if (Files.isDirectory(Repository.file(source[0] + "/contracts/events/" + source[1]))) {
                for (var example : Contracts.of(source[0]).examples(source[1])) {
                    assertThat(JSON.readValue(example.json(), entry.getValue()))
                            .as(example.name())
                            .isNotNull();
                }
            }
        }
    }
}
