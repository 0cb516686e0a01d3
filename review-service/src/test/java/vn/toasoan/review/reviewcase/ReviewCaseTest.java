package vn.toasoan.review.reviewcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
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
import static vn.toasoan.review.reviewcase.CaseFixture.member;
import static vn.toasoan.review.reviewcase.CaseFixture.names;
import static vn.toasoan.review.reviewcase.CaseFixture.revisionBy;
import static vn.toasoan.review.reviewcase.CaseFixture.school;
import static vn.toasoan.review.reviewcase.CaseFixture.step;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.checklist.Answer;
import vn.toasoan.review.checklist.Gate;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.people.Staff;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.routing.FallbackReason;
import vn.toasoan.review.routing.Mode;
import vn.toasoan.review.routing.Route;

class ReviewCaseTest {

    private static final Caller BOARD = caller(EDITOR, "editor");
    private static final Caller OTHER_BOARD = caller(SECOND_EDITOR, "editor");
    private static final Caller FINANCE = caller(FINANCE_OFFICER, "contributor", "finance-officer");
    private static final Caller HEAD = caller(PRINCIPAL, "principal");

    @Test
    void openingMakesOnlyTheFirstStepReady() {
        // Given
        Revision content = revisionBy(TEACHER);

        // When
        ReviewCase.Opened opened = ReviewCase.open(content, null, FINANCE_THEN_BOARD, null, at(school()));

        // Then
        assertThat(names(opened.events())).containsExactly("ReviewOpened", "ReviewStepReady");
        assertThat(opened.reviewCase().steps())
                .extracting(ReviewStep::state)
                .containsExactly(StepState.READY, StepState.WAITING);
        assertThat(opened.reviewCase().state()).isEqualTo(CaseState.OPEN);
    }

    @Test
    void theBoardIsAskedOnceTheFinanceOfficerHasApproved() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), FINANCE_THEN_BOARD, school());

        // When
        List<CaseEvent> events = attempt(open, approve(open, 0), FINANCE, school());

        // Then
        assertThat(names(events)).containsExactly("ReviewDecisionRecorded", "ReviewStepReady");
        assertThat(open.steps()).extracting(ReviewStep::state).containsExactly(StepState.DECIDED, StepState.READY);
    }

    @Test
    void theLastApprovalTellsTheWholeRevisionTheDecisionsAndTheChecklist() {
        // Given
        Revision content = revisionBy(TEACHER);
        ReviewCase open = answered(content, FINANCE_THEN_BOARD, school());
        attempt(open, approve(open, 0), FINANCE, school());

        // When
        List<CaseEvent> events = attempt(open, approve(open, 1), BOARD, school());

        // Then
        assertThat(names(events)).containsExactly("ReviewDecisionRecorded", "ArticleApproved");
        CaseEvent.ArticleApproved approved = (CaseEvent.ArticleApproved) events.getLast();
        assertThat(approved.approvedRevision()).isEqualTo(content);
        assertThat(approved.decisions())
                .extracting(CaseEvent.ApprovedBy::decidedBy)
                .containsExactly(FINANCE_OFFICER, EDITOR);
        assertThat(approved.decisions())
                .extracting(CaseEvent.ApprovedBy::judgedHash)
                .containsOnly(content.contentHash());
        assertThat(approved.checklist())
                .extracting(CaseEvent.Answered::gate)
                .containsExactly(Gate.STATE_SECRET, Gate.CHILD_CONSENT);
        assertThat(approved.of().caseVersion()).isEqualTo(open.version());
        assertThat(open.state()).isEqualTo(CaseState.APPROVED);
        assertThat(open.closedAt()).isNotNull();
    }

    @Test
    void aReturnEndsTheCaseAndVoidsWhatWasNotDecided() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), FINANCE_THEN_BOARD, school());

        // When
        List<CaseEvent> events =
                attempt(open, decide(open.steps().getFirst(), DecisionType.REQUEST_CHANGES), FINANCE, school());

        // Then
        assertThat(names(events)).containsExactly("ReviewDecisionRecorded", "ChangesRequested");
        assertThat(open.steps()).extracting(ReviewStep::state).containsExactly(StepState.DECIDED, StepState.VOID);
        assertThat(open.state()).isEqualTo(CaseState.RETURNED);
    }

    @Test
    void aRefusalEndsTheArticle() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());

        // When
        List<CaseEvent> events = attempt(open, decide(open.steps().getFirst(), DecisionType.REFUSE), BOARD, school());

        // Then
        assertThat(names(events)).containsExactly("ReviewDecisionRecorded", "ArticleRefused");
        assertThat(open.state()).isEqualTo(CaseState.REFUSED);
    }

    @Test
    void aReturnWithoutReasonIsRefused() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        Command withoutReason = new Command.Decide(
                open.steps().getFirst().id(), new Decision.Verdict(DecisionType.REQUEST_CHANGES, " ", null), null);

        // When
        Refusal refusal = refused(open, withoutReason, BOARD);

        // Then
        assertThat(refusal.code()).isEqualTo("REASON_REQUIRED");
        assertThat(refusal.pointer()).isEqualTo("/reason");
    }

    @Test
    void aStepThatWaitsForAnotherCannotBeDecided() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), FINANCE_THEN_BOARD, school());

        // When
        Refusal refusal = refused(open, approve(open, 1), BOARD);

        // Then
        assertThat(refusal.code()).isEqualTo("WRONG_STATE");
        assertThat(refusal.guard()).isEqualTo("STEP_READY");
    }

    @Test
    void aStepOfAnotherCaseIsUnknown() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        Command elsewhere =
                new Command.Decide(UUID.randomUUID(), new Decision.Verdict(DecisionType.APPROVE, null, null), null);

        // When
        Refusal refusal = refused(open, elsewhere, BOARD);

        // Then
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNKNOWN);
        assertThat(refusal.code()).isEqualTo("STEP_NOT_FOUND");
    }

    @Test
    void anApprovalOfSomethingElseThanIsUnderReviewIsRefused() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        Command ofAnOlderText = new Command.Decide(
                open.steps().getFirst().id(), new Decision.Verdict(DecisionType.APPROVE, null, null), "c".repeat(64));

        // When
        Refusal refusal = refused(open, ofAnOlderText, BOARD);

        // Then
        assertThat(refusal.code()).isEqualTo("HASH_MISMATCH");
        assertThat(refusal.facts()).containsEntry("contentHash", open.content().contentHash());
    }

    @Test
    void whoDecidesSecondIsToldWhatTheFirstDecided() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        long seenByBoth = open.version();
        attempt(open, approve(open, 0), BOARD, school());

        // When
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> open.attempt(approve(open, 0), new By(OTHER_BOARD, seenByBoth), at(school())));

        // Then
        assertThat(refusal.code()).isEqualTo("WRONG_STATE");
        assertThat(refusal.facts())
                .containsEntry("state", CaseState.APPROVED)
                .containsEntry("lastDecision", DecisionType.APPROVE)
                .containsEntry("decidedBy", EDITOR);
    }

    @Test
    void aDecisionOnAnOlderVersionOfAnOpenCaseIsStale() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        long seen = open.version();
        answer(open, school(), Gate.SOURCE_RIGHTS, Answer.YES);

        // When
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> open.attempt(approve(open, 0), new By(BOARD, seen), at(school())));

        // Then
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
        assertThat(refusal.facts()).containsEntry("currentVersion", seen + 1);
        assertThat(open.decisions()).isEmpty();
    }

    @Test
    void withAllEveryHolderWhoIsNotAnAuthorApproves() {
        // Given
        Route allOfTheBoard = Route.of(List.of(), List.of(step(1, "editor", Mode.ALL)));
        ReviewCase open = answered(revisionBy(TEACHER), allOfTheBoard, school());

        // When
        List<CaseEvent> first = attempt(open, approve(open, 0), BOARD, school());
        Refusal twice = refused(open, approve(open, 0), BOARD);
        List<CaseEvent> second = attempt(open, approve(open, 0), OTHER_BOARD, school());

        // Then
        assertThat(names(first)).containsExactly("ReviewDecisionRecorded");
        assertThat(twice.code()).isEqualTo("ALREADY_DECIDED");
        assertThat(names(second)).containsExactly("ReviewDecisionRecorded", "ArticleApproved");
    }

    @Test
    void withAllAnAuthorOfTheBoardIsNotWaitedFor() {
        // Given
        Route allOfTheBoard = Route.of(List.of(), List.of(step(1, "editor", Mode.ALL)));
        ReviewCase open = answered(revisionBy(SECOND_EDITOR), allOfTheBoard, school());

        // When
        List<CaseEvent> events = attempt(open, approve(open, 0), BOARD, school());

        // Then
        assertThat(names(events)).containsExactly("ReviewDecisionRecorded", "ArticleApproved");
    }

    @Test
    void whenTheLastHolderWaitedForHasLeftAnEarlierApproverCloses() {
        // Given
        Route allOfTheBoard = Route.of(List.of(), List.of(step(1, "editor", Mode.ALL)));
        ReviewCase open = answered(revisionBy(TEACHER), allOfTheBoard, school());
        attempt(open, approve(open, 0), BOARD, school());
        Staff onlyOneLeft = new Staff(List.of(member(EDITOR, "editor"), member(PRINCIPAL, "principal")));

        // When
        List<CaseEvent> events = attempt(open, approve(open, 0), BOARD, onlyOneLeft);

        // Then
        assertThat(names(events)).containsExactly("ReviewDecisionRecorded", "ArticleApproved");
    }

    @Test
    void stepsOfOneOrderAreDecidedSideBySide() {
        // Given
        Route sideBySide = Route.of(
                List.of(step(1, "finance-officer", Mode.ANY), step(1, "inspection-board", Mode.ANY)), List.of());
        ReviewCase open = answered(revisionBy(TEACHER), sideBySide, school());

        // When
        List<CaseEvent> first = attempt(open, approve(open, 1), HEAD, school());
        List<CaseEvent> second = attempt(open, approve(open, 0), FINANCE, school());

        // Then
        assertThat(names(first)).containsExactly("ReviewDecisionRecorded");
        assertThat(names(second)).containsExactly("ReviewDecisionRecorded", "ReviewStepReady");
    }

    @Test
    void theFinanceOfficersOwnFinanceArticleGoesToThePrincipalAndTheRecordSaysWhy() {
        // Given
        ReviewCase open = answered(revisionBy(FINANCE_OFFICER), FINANCE_THEN_BOARD, school());

        // When
        Refusal own = refused(open, approve(open, 0), FINANCE);
        List<CaseEvent> events = attempt(open, approve(open, 0), HEAD, school());

        // Then
        assertThat(own.code()).isEqualTo("CONFLICT_OF_INTEREST");
        CaseEvent.ReviewDecisionRecorded recorded = (CaseEvent.ReviewDecisionRecorded) events.getFirst();
        assertThat(recorded.actingRole()).isEqualTo("principal");
        assertThat(recorded.fallbackReason()).isEqualTo(FallbackReason.SOLE_HOLDER_IS_AUTHOR);
    }

    @Test
    void theReadyStepTellsWhomItWentToAndWhy() {
        // Given
        Revision own = revisionBy(FINANCE_OFFICER);

        // When
        ReviewCase.Opened opened = ReviewCase.open(own, null, FINANCE_THEN_BOARD, null, at(school()));

        // Then
        CaseEvent.ReviewStepReady ready =
                (CaseEvent.ReviewStepReady) opened.events().getLast();
        assertThat(ready.assignedTo()).containsExactly(PRINCIPAL);
        assertThat(ready.fallbackReason()).isEqualTo(FallbackReason.SOLE_HOLDER_IS_AUTHOR);
    }

    @Test
    void whenPeopleArriveAfterTheArticleTheReadyStepGoesBackToTheRole() {
        // Given
        ReviewCase open = ReviewCase.open(revisionBy(TEACHER), null, BOARD_ONLY, null, at(new Staff(List.of())))
                .reviewCase();

        // When
        List<CaseEvent> events = open.attempt(new Command.Reassign(), By.EVENT, at(school()));
        List<CaseEvent> again = open.attempt(new Command.Reassign(), By.EVENT, at(school()));

        // Then
        assertThat(names(events)).containsExactly("ReviewStepReady");
        CaseEvent.ReviewStepReady ready = (CaseEvent.ReviewStepReady) events.getFirst();
        assertThat(ready.assignedTo()).isNull();
        assertThat(ready.fallbackReason()).isNull();
        assertThat(ready.of().caseVersion()).isEqualTo(1);
        assertThat(again).isEmpty();
        assertThat(open.version()).isEqualTo(1);
    }

    @Test
    void whoIsAuthorIsJudgedAtTheMomentOfDecidingAndNotOnlyWhenTheStepBecameReady() {
        // Given
        ReviewCase open = answered(revisionBy(FINANCE_OFFICER), FINANCE_THEN_BOARD, new Staff(List.of()));
        Staff withDeputy = new Staff(List.of(
                CaseFixture.withDeputy(member(FINANCE_OFFICER, "finance-officer"), DEPUTY),
                member(DEPUTY, "contributor"),
                member(PRINCIPAL, "principal")));

        // When
        Refusal head = catchThrowableOfType(Refusal.class, () -> attempt(open, approve(open, 0), HEAD, withDeputy));
        List<CaseEvent> events = attempt(open, approve(open, 0), caller(DEPUTY, "contributor"), withDeputy);

        // Then
        assertThat(head.code()).isEqualTo("NOT_APPROVER");
        assertThat(names(events)).contains("ReviewDecisionRecorded");
    }

    @Test
    void anApprovalNeedsBothBindingGatesAnswered() {
        // Given
        ReviewCase open = ReviewCase.open(revisionBy(TEACHER), null, BOARD_ONLY, null, at(school()))
                .reviewCase();
        answer(open, school(), Gate.STATE_SECRET, Answer.YES);

        // When
        Refusal refusal = refused(open, approve(open, 0), BOARD);

        // Then
        assertThat(refusal.code()).isEqualTo("GATE_UNANSWERED");
        assertThat(refusal.guard()).isEqualTo("CHILD_CONSENT");
    }

    @Test
    void aNoAtABindingGateIsOverriddenByNobodyWhateverOthersAnswer() {
        // Given
        ReviewCase open = answered(revisionBy(FINANCE_OFFICER), FINANCE_THEN_BOARD, school());
        answer(open, school(), BOARD, Gate.CHILD_CONSENT, Answer.NO);
        answer(open, school(), HEAD, Gate.CHILD_CONSENT, Answer.YES);

        // When
        Refusal refusal = refused(open, approve(open, 0), HEAD);

        // Then
        assertThat(refusal.code()).isEqualTo("GATE_CLOSED");
        assertThat(refusal.guard()).isEqualTo("CHILD_CONSENT");
        assertThat(refusal.facts()).containsEntry("answeredBy", EDITOR);
    }

    @Test
    void aClosedGateDoesNotStopAReturn() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        answer(open, school(), BOARD, Gate.STATE_SECRET, Answer.NO);

        // When
        List<CaseEvent> events =
                attempt(open, decide(open.steps().getFirst(), DecisionType.REQUEST_CHANGES), BOARD, school());

        // Then
        assertThat(names(events)).contains("ChangesRequested");
    }

    @Test
    void aWithdrawalInTimeCancelsAndAnApprovalAfterItIsRefused() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());

        // When
        List<CaseEvent> events =
                open.attempt(new Command.Withdraw(TEACHER, "Gộp với bài tuần sau."), By.EVENT, at(school()));
        Refusal late = refused(open, approve(open, 0), BOARD);

        // Then
        CaseEvent.ReviewCancelled cancelled = (CaseEvent.ReviewCancelled) events.getFirst();
        assertThat(cancelled.cause()).isEqualTo(CaseEvent.Cause.WITHDRAWN);
        assertThat(cancelled.cancelledBy()).isEqualTo(TEACHER);
        assertThat(open.steps()).extracting(ReviewStep::state).containsExactly(StepState.VOID);
        assertThat(late.code()).isEqualTo("WRONG_STATE");
        assertThat(late.guard()).isEqualTo("CASE_OPEN");
    }

    @Test
    void aWithdrawalAfterTheApprovalIsRejectedAndTheApprovalStands() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        attempt(open, approve(open, 0), BOARD, school());
        long version = open.version();

        // When
        List<CaseEvent> events = open.attempt(new Command.Withdraw(TEACHER, null), By.EVENT, at(school()));

        // Then
        assertThat(events)
                .containsExactly(
                        new CaseEvent.WithdrawalRejected(open.ref(), CaseEvent.Rejection.ALREADY_APPROVED, NOW));
        assertThat(open.state()).isEqualTo(CaseState.APPROVED);
        assertThat(open.version()).isEqualTo(version);
    }

    @Test
    void theReviewersPublishingTimeWinsOverTheAuthorsWish() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        Instant later = Instant.parse("2026-11-30T00:00:00Z");
        Command scheduled = new Command.Decide(
                open.steps().getFirst().id(), new Decision.Verdict(DecisionType.APPROVE, null, later), null);

        // When
        List<CaseEvent> events = attempt(open, scheduled, BOARD, school());

        // Then
        assertThat(((CaseEvent.ArticleApproved) events.getLast()).publishAt()).isEqualTo(later);
    }

    private static Command approve(ReviewCase open, int step) {
        return decide(open.steps().get(step), DecisionType.APPROVE);
    }

    private static Refusal refused(ReviewCase on, Command command, Caller by) {
        long before = on.version();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> attempt(on, command, by, school()));
        assertThat(on.version()).isEqualTo(before);
        return refusal;
    }
}
