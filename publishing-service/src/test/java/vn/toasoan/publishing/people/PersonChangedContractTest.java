package vn.toasoan.publishing.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.Example;

class PersonChangedContractTest {

    @Test
    void every_example_of_submission_can_be_read() throws Exception {
        // Given
        ObjectMapper json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (Example example : Contracts.of("submission-service").examples("person-changed")) {
            // When
            PersonChanged person = json.readValue(example.json(), PersonChanged.class);

            // Then
            assertThat(person.displayName()).as(example.name()).isNotBlank();
            assertThat(person.version()).as(example.name()).isPositive();
        }
    }
}
