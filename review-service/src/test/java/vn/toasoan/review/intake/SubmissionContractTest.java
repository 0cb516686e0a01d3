package vn.toasoan.review.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toasoan.review.catalogue.TeamChanged;
import vn.toasoan.review.catalogue.TopicChanged;
import vn.toasoan.review.people.PersonChanged;
import vn.toasoan.review.reviewcase.Revision;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.Example;

/** Every example of every version of the events this service reads, parsed as the consumer does. */
class SubmissionContractTest {

    private static final Contracts SUBMISSION = Contracts.of("submission-service");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static List<Example> handIns() {
        return SUBMISSION.examples("article-submitted");
    }

    static List<Example> withdrawals() {
        return SUBMISSION.examples("article-withdrawal-requested");
    }

    static List<Example> ends() {
        return SUBMISSION.examples("article-withdrawn");
    }

    static List<Example> people() {
        return SUBMISSION.examples("person-changed");
    }

    static List<Example> teams() {
        return SUBMISSION.examples("team-changed");
    }

    static List<Example> topics() {
        return SUBMISSION.examples("topic-changed");
    }

    @ParameterizedTest
    @MethodSource("handIns")
    void aHandInLosesNothingOfItsRevision(Example example) throws JsonProcessingException {
        // Given
        ObjectNode told = (ObjectNode) example.tree();

        // When
        Revision content =
                JSON.readValue(example.json(), ArticleSubmitted.class).content();

        // Then
        JsonNode kept = JSON.readTree(JSON.writeValueAsString(content));
        told.remove(List.of("submittedAt", "correctionOf", "publicNote"));
        assertThat(kept).isEqualTo(told);
    }

    @ParameterizedTest
    @MethodSource("handIns")
    void aHandInWhoseContentIsNotWhatItsHashSaysIsNotRead(Example example) {
        // Given
        ObjectNode told = ((ObjectNode) example.tree()).put("title", "Tiêu đề khác");

        // When
        Throwable refused = catchThrowable(() -> JSON.readValue(told.toString(), ArticleSubmitted.class));

        // Then
        assertThat(refused).hasRootCauseMessage("contentHash is not that of the content");
    }

    @ParameterizedTest
    @MethodSource("withdrawals")
    void aWithdrawalRequestNamesArticleRevisionAndPerson(Example example) throws JsonProcessingException {
        // When
        ArticleWithdrawalRequested read = JSON.readValue(example.json(), ArticleWithdrawalRequested.class);

        // Then
        assertThat(read.articleId()).hasToString(example.tree().get("articleId").asText());
        assertThat(read.revision()).isEqualTo(example.tree().get("revision").asInt());
        assertThat(read.requestedBy())
                .hasToString(example.tree().get("requestedBy").asText());
    }

    @ParameterizedTest
    @MethodSource("ends")
    void aWithdrawnArticleIsNamedWithItsLastRevision(Example example) throws JsonProcessingException {
        // When
        ArticleWithdrawn read = JSON.readValue(example.json(), ArticleWithdrawn.class);

        // Then
        assertThat(read.articleId()).hasToString(example.tree().get("articleId").asText());
        assertThat(read.revision() != null).isEqualTo(example.tree().has("revision"));
        assertThat(read.withdrawnAt()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("people")
    void aPersonBringsRolesAndDeputy(Example example) throws JsonProcessingException {
        // When
        PersonChanged read = JSON.readValue(example.json(), PersonChanged.class);

        // Then
        assertThat(read.personId()).hasToString(example.tree().get("personId").asText());
        assertThat(read.roles()).hasSize(example.tree().get("roles").size());
        assertThat(read.deputyId() != null).isEqualTo(example.tree().has("deputyId"));
        assertThat(read.version()).isEqualTo(example.tree().get("version").asLong());
    }

    @ParameterizedTest
    @MethodSource("teams")
    void aTeamBringsItsName(Example example) throws JsonProcessingException {
        // When
        TeamChanged read = JSON.readValue(example.json(), TeamChanged.class);

        // Then
        assertThat(read.code()).isEqualTo(example.tree().get("code").asText());
        assertThat(read.name()).isEqualTo(example.tree().get("name").asText());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicBringsItsNameAndItsProposedApprovers(Example example) throws JsonProcessingException {
        // When
        TopicChanged read = JSON.readValue(example.json(), TopicChanged.class);

        // Then
        assertThat(read.number()).isEqualTo(example.tree().get("number").asText());
        assertThat(read.approvals()).hasSize(example.tree().get("approvals").size());
    }
}
