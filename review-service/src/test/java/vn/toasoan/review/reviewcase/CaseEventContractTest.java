package vn.toasoan.review.reviewcase;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.reviewcase.CaseFixture.BOARD_ONLY;
import static vn.toasoan.review.reviewcase.CaseFixture.EDITOR;
import static vn.toasoan.review.reviewcase.CaseFixture.FINANCE_OFFICER;
import static vn.toasoan.review.reviewcase.CaseFixture.FINANCE_THEN_BOARD;
import static vn.toasoan.review.reviewcase.CaseFixture.NOW;
import static vn.toasoan.review.reviewcase.CaseFixture.PRINCIPAL;
import static vn.toasoan.review.reviewcase.CaseFixture.TEACHER;
import static vn.toasoan.review.reviewcase.CaseFixture.answered;
import static vn.toasoan.review.reviewcase.CaseFixture.attempt;
import static vn.toasoan.review.reviewcase.CaseFixture.caller;
import static vn.toasoan.review.reviewcase.CaseFixture.decide;
import static vn.toasoan.review.reviewcase.CaseFixture.revisionBy;
import static vn.toasoan.review.reviewcase.CaseFixture.school;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.testkit.AsyncApi;
import vn.toasoan.testkit.Contracts;

class CaseEventContractTest {

    private static final Contracts OURS = Contracts.of("review-service");

    /** As Quarkus makes it; the outbox serialises with the service's own. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void everyEventACaseTellsSatisfiesItsClosedSchema() throws JsonProcessingException {
        // Given
        List<CaseEvent> told = everything();

        // When
        List<String> validated = new ArrayList<>();
        for (CaseEvent event : told) {
            String name = event.getClass().getSimpleName();
            String type = EventDraft.of("review.article.v1", name, "key", event).type();
            String kebab = type.substring("vn.toasoan.review.article.".length(), type.length() - ".v1".length());
            OURS.validateClosed(kebab, 1, JSON.writeValueAsString(event));
            validated.add(kebab);
        }

        // Then
        assertThat(new TreeSet<>(validated)).isEqualTo(OURS.events());
    }

    @Test
    void everyEventHasASchemaAndExamplesThatSatisfyIt() {
        // When
        OURS.assertComplete();

        // Then
        assertThat(OURS.events()).hasSize(CaseEvent.class.getPermittedSubclasses().length);
    }

    @Test
    void theAsyncApiFileListsExactlyTheTopicsOfTheCode() {
        // Given
        AsyncApi file = OURS.asyncApi();

        // When
        Set<String> messages = file.messages().get("review.article.v1");

        // Then
        file.assertReferencesResolve();
        file.assertListsExactly(
                Set.of("review.article.v1"),
                Set.of("submission.person.v1", "submission.catalogue.v1", "submission.article.v1"));
        assertThat(messages)
                .isEqualTo(Set.of(CaseEvent.class.getPermittedSubclasses()).stream()
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()));
    }

    private static List<CaseEvent> everything() {
        List<CaseEvent> told = new ArrayList<>();
        Caller head = caller(PRINCIPAL, "principal");
        Caller board = caller(EDITOR, "editor");
        told.addAll(ReviewCase.open(revisionBy(FINANCE_OFFICER), null, FINANCE_THEN_BOARD, school(), NOW)
                .events());
        ReviewCase finance = answered(revisionBy(FINANCE_OFFICER), FINANCE_THEN_BOARD, school());
        told.addAll(attempt(finance, decide(finance.steps().getFirst(), DecisionType.APPROVE), head, school()));
        told.addAll(attempt(finance, decide(finance.steps().getLast(), DecisionType.APPROVE), board, school()));
        told.addAll(finance.attempt(new Command.Withdraw(FINANCE_OFFICER, null), By.EVENT, school(), NOW));
        for (DecisionType sentBack : List.of(DecisionType.REQUEST_CHANGES, DecisionType.REFUSE)) {
            ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
            told.addAll(attempt(open, decide(open.steps().getFirst(), sentBack), board, school()));
        }
        ReviewCase withdrawn = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        told.addAll(withdrawn.attempt(new Command.Withdraw(TEACHER, "Gộp bài."), By.EVENT, school(), NOW));
        ReviewCase superseded = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        told.addAll(superseded.attempt(new Command.Supersede(TEACHER), By.EVENT, school(), NOW));
        return told;
    }
}
