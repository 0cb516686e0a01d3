package vn.toasoan.review.reviewcase;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.reviewcase.CaseFixture.BOARD_ONLY;
import static vn.toasoan.review.reviewcase.CaseFixture.DEPUTY;
import static vn.toasoan.review.reviewcase.CaseFixture.EDITOR;
import static vn.toasoan.review.reviewcase.CaseFixture.FINANCE_OFFICER;
import static vn.toasoan.review.reviewcase.CaseFixture.FINANCE_THEN_BOARD;
import static vn.toasoan.review.reviewcase.CaseFixture.NOW;
import static vn.toasoan.review.reviewcase.CaseFixture.PRINCIPAL;
import static vn.toasoan.review.reviewcase.CaseFixture.SECOND_EDITOR;
import static vn.toasoan.review.reviewcase.CaseFixture.TEACHER;
import static vn.toasoan.review.reviewcase.CaseFixture.answer;
import static vn.toasoan.review.reviewcase.CaseFixture.answered;
import static vn.toasoan.review.reviewcase.CaseFixture.at;
import static vn.toasoan.review.reviewcase.CaseFixture.attempt;
import static vn.toasoan.review.reviewcase.CaseFixture.caller;
import static vn.toasoan.review.reviewcase.CaseFixture.decide;
import static vn.toasoan.review.reviewcase.CaseFixture.revisionBy;
import static vn.toasoan.review.reviewcase.CaseFixture.school;
import static vn.toasoan.review.reviewcase.CaseFixture.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.toasoan.outbox.EventDraft;
import vn.toasoan.review.checklist.Answer;
import vn.toasoan.review.checklist.Gate;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.routing.Mode;
import vn.toasoan.review.routing.Route;
import vn.toasoan.review.routing.RouteStep;
import vn.toasoan.testkit.AsyncApi;
import vn.toasoan.testkit.Contracts;

class CaseEventContractTest {

    private static final Contracts OURS = Contracts.of("review-service");

    /** Validated where they are told, by SelectionTest. */
    private static final Set<String> OF_SELECTION =
            Set.of("selection-session-closed", "article-selected", "article-not-selected");

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
        Set<String> ours = new TreeSet<>(OURS.events());
        ours.removeAll(OF_SELECTION);
        assertThat(new TreeSet<>(validated)).isEqualTo(ours);
    }

    @Test
    void everyEventHasASchemaAndExamplesThatSatisfyIt() {
        // When
        OURS.assertComplete();

        // Then
        assertThat(OURS.events()).hasSize(CaseEvent.class.getPermittedSubclasses().length + OF_SELECTION.size());
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
                Set.of("review.article.v1", "review.selection.v1"),
                Set.of(
                        "submission.person.v1",
                        "submission.catalogue.v1",
                        "submission.article.v1",
                        "submission.consent.v1"));
        assertThat(messages)
                .isEqualTo(Set.of(CaseEvent.class.getPermittedSubclasses()).stream()
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()));
    }

    private static List<CaseEvent> everything() {
        List<CaseEvent> told = new ArrayList<>();
        Caller head = caller(PRINCIPAL, "principal");
        Caller board = caller(EDITOR, "editor");
        told.addAll(ReviewCase.open(revisionBy(FINANCE_OFFICER), null, FINANCE_THEN_BOARD, null, at(school()))
                .events());
        ReviewCase finance = answered(revisionBy(FINANCE_OFFICER), FINANCE_THEN_BOARD, school());
        told.addAll(attempt(finance, decide(finance.steps().getFirst(), DecisionType.APPROVE), head, school()));
        told.addAll(attempt(finance, decide(finance.steps().getLast(), DecisionType.APPROVE), board, school()));
        told.addAll(finance.attempt(new Command.Withdraw(FINANCE_OFFICER, null), By.EVENT, at(school())));
        for (DecisionType sentBack : List.of(DecisionType.REQUEST_CHANGES, DecisionType.REFUSE)) {
            ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
            told.addAll(attempt(open, decide(open.steps().getFirst(), sentBack), board, school()));
        }
        ReviewCase withdrawn = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        told.addAll(withdrawn.attempt(new Command.Withdraw(TEACHER, "Gộp bài."), By.EVENT, at(school())));
        ReviewCase superseded = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        told.addAll(superseded.attempt(new Command.Supersede(TEACHER), By.EVENT, at(school())));
        told.addAll(worked(board));
        told.addAll(changed(board, head));
        UUID comment = UUID.randomUUID();
        told.add(new CaseEvent.ReviewCommented(
                superseded.ref(), comment, null, "DESK", EDITOR, List.of(SECOND_EDITOR), NOW));
        told.add(new CaseEvent.ReviewCommented(
                superseded.ref(), UUID.randomUUID(), comment, "DESK", SECOND_EDITOR, List.of(), NOW));
        return told;
    }

    /** Claims, advice and the clock. */
    private static List<CaseEvent> worked(Caller board) {
        Route withAdvice = Route.of(
                List.of(new RouteStep(1, "comms-officer", Mode.ANY, null, null, true, 2, "Bộ phận thường trực")),
                List.of(step(1, "editor", Mode.ANY)));
        ReviewCase worked = answered(revisionBy(TEACHER), withAdvice, school());
        UUID advice = worked.steps().getFirst().id();
        UUID deciding = worked.steps().getLast().id();
        List<CaseEvent> told = new ArrayList<>();
        told.addAll(attempt(
                worked,
                new Command.Decide(
                        advice, Decision.Verdict.recommend(DecisionType.REQUEST_CHANGES, "Nên thêm ảnh."), null),
                caller(DEPUTY, "comms-officer"),
                school()));
        told.addAll(attempt(worked, new Command.Claim(deciding), board, school()));
        told.addAll(attempt(worked, new Command.Release(deciding), board, school()));
        told.addAll(attempt(worked, new Command.Claim(deciding), board, school()));
        for (int day : List.of(3, 6)) {
            told.addAll(worked.attempt(
                    new Command.TimePasses(), By.EVENT, Moment.of(school(), NOW.plus(Duration.ofDays(day)))));
        }
        return told;
    }

    /** Amendments, another topic, reversals, and approvals that are lost or carried over. */
    private static List<CaseEvent> changed(Caller board, Caller head) {
        Caller officer = caller(FINANCE_OFFICER, "finance-officer");
        ReviewCase open = answered(revisionBy(TEACHER), FINANCE_THEN_BOARD, school());
        List<CaseEvent> told = new ArrayList<>();
        told.addAll(attempt(open, decide(open.steps().getFirst(), DecisionType.APPROVE), officer, school()));
        Revision before = open.content();
        AmendedText fixed = new AmendedText("Tiêu đề đã sửa", before.summary(), before.body(), List.of());
        told.addAll(attempt(open, new Command.Amend(open.steps().getLast().id(), fixed, "Lỗi gõ."), board, school()));
        answer(open, school(), Gate.STATE_SECRET, Answer.YES);
        answer(open, school(), Gate.CHILD_CONSENT, Answer.YES);
        told.addAll(attempt(open, decide(open.steps().getFirst(), DecisionType.APPROVE), officer, school()));
        told.addAll(attempt(open, new Command.Reverse(open.decisions().getLast().id(), "Duyệt nhầm."), head, school()));
        told.addAll(attempt(open, new Command.Retopic("ngoai-khoa", BOARD_ONLY, "Nhầm chuyên mục."), board, school()));
        ReviewCase approved = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        told.addAll(attempt(approved, decide(approved.steps().getFirst(), DecisionType.APPROVE), board, school()));
        told.addAll(attempt(approved, new Command.Reverse(null, "Số liệu sai."), head, school()));
        ReviewCase former = answered(revisionBy(TEACHER), FINANCE_THEN_BOARD, school());
        attempt(former, decide(former.steps().getFirst(), DecisionType.APPROVE), officer, school());
        former.attempt(new Command.Supersede(TEACHER), By.EVENT, at(school()));
        for (Revision next : List.of(former.content(), revisionBy(TEACHER, EDITOR))) {
            told.addAll(ReviewCase.open(next, null, FINANCE_THEN_BOARD, former, at(school()))
                    .events());
        }
        return told;
    }
}
