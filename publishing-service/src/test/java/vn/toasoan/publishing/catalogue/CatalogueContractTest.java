package vn.toasoan.publishing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.Example;

class CatalogueContractTest {

    private final ObjectMapper json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final Contracts submission = Contracts.of("submission-service");

    @Test
    void every_example_of_a_topic_can_be_read() throws Exception {
        for (Example example : submission.examples("topic-changed")) {
            // When
            TopicChanged topic = json.readValue(example.json(), TopicChanged.class);

            // Then
            assertThat(topic.section().slug()).as(example.name()).isNotBlank();
            assertThat(topic.number()).as(example.name()).matches("\\d\\d");
            assertThat(topic.version()).as(example.name()).isPositive();
        }
    }

    @Test
    void every_example_of_a_team_can_be_read() throws Exception {
        for (Example example : submission.examples("team-changed")) {
            // When
            TeamChanged team = json.readValue(example.json(), TeamChanged.class);

            // Then
            assertThat(team.name()).as(example.name()).isNotBlank();
            assertThat(team.version()).as(example.name()).isPositive();
        }
    }
}
