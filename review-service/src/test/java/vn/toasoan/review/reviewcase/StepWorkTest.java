package vn.toasoan.review.reviewcase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.toasoan.review.reviewcase.CaseFixture.BOARD_ONLY;
import static vn.toasoan.review.reviewcase.CaseFixture.DEPUTY;
import static vn.toasoan.review.reviewcase.CaseFixture.EDITOR;
import static vn.toasoan.review.reviewcase.CaseFixture.FINANCE_OFFICER;
import static vn.toasoan.review.reviewcase.CaseFixture.NOW;
import static vn.toasoan.review.reviewcase.CaseFixture.PRINCIPAL;
import static vn.toasoan.review.reviewcase.CaseFixture.SECOND_EDITOR;
import static vn.toasoan.review.reviewcase.CaseFixture.TEACHER;
import static vn.toasoan.review.reviewcase.CaseFixture.answered;
import static vn.toasoan.review.reviewcase.CaseFixture.attempt;
import static vn.toasoan.review.reviewcase.CaseFixture.caller;
import static vn.toasoan.review.reviewcase.CaseFixture.decide;
import static vn.toasoan.review.reviewcase.CaseFixture.member;
import static vn.toasoan.review.reviewcase.CaseFixture.names;
import static vn.toasoan.review.reviewcase.CaseFixture.person;
import static vn.toasoan.review.reviewcase.CaseFixture.revisionBy;
import static vn.toasoan.review.reviewcase.CaseFixture.school;
import static vn.toasoan.review.reviewcase.CaseFixture.step;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.people.Staff;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.routing.Assignment;
import vn.toasoan.review.routing.FallbackReason;
import vn.toasoan.review.routing.Mode;
import vn.toasoan.review.routing.Route;
import vn.toasoan.review.routing.RouteStep;

/** Claims, due dates, assignments, quorum and advice. NOW is a Monday, ten in the morning. */
class StepWorkTest {

    private static final Caller BOARD = caller(EDITOR, "editor");
    private static final Caller OTHER_BOARD = caller(SECOND_EDITOR, "editor");
    private static final Caller HEAD = caller(PRINCIPAL, "principal");
    private static final Instant WEDNESDAY_NIGHT = Instant.parse("2026-11-25T17:00:00Z");

    @Test
    void aClaimedStepIsKeptFromColleaguesUntilItIsReleasedOrTheLeaseEnds() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        UUID step = open.steps().getFirst().id();
        attempt(open, new Command.Claim(step), BOARD, school());

        // When
        Refusal colleague = refused(open, decide(open.steps().getFirst(), DecisionType.APPROVE), OTHER_BOARD, NOW);
        Refusal claim = refused(open, new Command.Claim(step), OTHER_BOARD, NOW);
        List<CaseEvent> after = open.attempt(
                decide(open.steps().getFirst(), DecisionType.APPROVE),
                new By(OTHER_BOARD, open.version()),
                Moment.of(school(), NOW.plusSeconds(60).plus(ReviewStep.LEASE)));

        // Then
        assertThat(colleague.code()).isEqualTo("CLAIMED_BY_OTHER");
        assertThat(colleague.facts()).containsEntry("claimedBy", EDITOR);
        assertThat(claim.code()).isEqualTo("CLAIMED_BY_OTHER");
        assertThat(names(after)).containsExactly("ReviewDecisionRecorded", "ArticleApproved");
    }

    @Test
    void theHolderDecidesAndMayKeepTheStepByClaimingItAgain() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        ReviewStep step = open.steps().getFirst();
        attempt(open, new Command.Claim(step.id()), BOARD, school());
        Instant first = step.claimedUntil();
        open.attempt(
                new Command.Claim(step.id()),
                new By(BOARD, open.version()),
                Moment.of(school(), NOW.plus(Duration.ofHours(1))));

        // When
        attempt(open, decide(step, DecisionType.APPROVE), BOARD, school());

        // Then
        assertThat(first).isEqualTo(NOW.plusSeconds(60).plus(ReviewStep.LEASE));
        assertThat(open.state()).isEqualTo(CaseState.APPROVED);
    }

    @Test
    void aClaimThatRanOutIsToldOnceAndTheStepIsFree() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        attempt(open, new Command.Claim(open.steps().getFirst().id()), BOARD, school());
        Moment later = Moment.of(school(), NOW.plus(Duration.ofHours(5)));

        // When
        List<CaseEvent> events = open.attempt(new Command.TimePasses(), By.EVENT, later);
        List<CaseEvent> again = open.attempt(new Command.TimePasses(), By.EVENT, later);

        // Then
        assertThat(names(events)).containsExactly("ReviewStepReleased");
        assertThat(((CaseEvent.ReviewStepReleased) events.getFirst()).releasedBy())
                .isNull();
        assertThat(again).isEmpty();
        assertThat(open.steps().getFirst().stateAt(later.at())).isEqualTo(StepState.READY);
    }

    @Test
    void anOverdueStepIsToldAtItsDueTimeAndADayLaterOpenToThePrincipal() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        ReviewStep step = open.steps().getFirst();
        Refusal headInTime = refused(open, decide(step, DecisionType.APPROVE), HEAD, NOW);

        // When
        List<CaseEvent> inTime = passing(open, WEDNESDAY_NIGHT.minusMillis(1));
        List<CaseEvent> reminder = passing(open, WEDNESDAY_NIGHT);
        List<CaseEvent> grace = passing(open, WEDNESDAY_NIGHT.plus(Duration.ofHours(30)));
        List<CaseEvent> escalated = passing(open, Instant.parse("2026-11-27T17:00:00Z"));
        List<CaseEvent> silence = passing(open, Instant.parse("2026-12-30T17:00:00Z"));
        List<CaseEvent> decided = attempt(open, decide(step, DecisionType.APPROVE), HEAD, school());

        // Then
        assertThat(headInTime.code()).isEqualTo("NOT_APPROVER");
        assertThat(step.dueAt()).isEqualTo(WEDNESDAY_NIGHT);
        assertThat(List.of(inTime, grace, silence)).containsOnly(List.of());
        assertThat((CaseEvent.ReviewStepOverdue) reminder.getFirst())
                .returns(1, CaseEvent.ReviewStepOverdue::escalation)
                .returns(null, CaseEvent.ReviewStepOverdue::escalatedTo);
        assertThat((CaseEvent.ReviewStepOverdue) escalated.getFirst())
                .returns(2, CaseEvent.ReviewStepOverdue::escalation)
                .returns("principal", CaseEvent.ReviewStepOverdue::escalatedTo);
        assertThat((CaseEvent.ReviewDecisionRecorded) decided.getFirst())
                .returns("principal", CaseEvent.ReviewDecisionRecorded::actingRole)
                .returns(FallbackReason.OVERDUE, CaseEvent.ReviewDecisionRecorded::fallbackReason);
    }

    @Test
    void aStepGivenToOnePersonIsTheirsAloneAndGoesBackWhenTheyLeave() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), BOARD_ONLY, school());
        ReviewStep step = open.steps().getFirst();

        // When
        List<CaseEvent> given =
                attempt(open, new Command.Assign(step.id(), SECOND_EDITOR, "Phụ trách mảng này."), BOARD, school());
        Refusal other = refused(open, decide(step, DecisionType.APPROVE), BOARD, NOW);
        Staff without = new Staff(List.of(member(EDITOR, "editor"), member(PRINCIPAL, "principal")));
        List<CaseEvent> left = open.attempt(new Command.Reassign(), By.EVENT, Moment.of(without, NOW));

        // Then
        assertThat(((CaseEvent.ReviewStepReady) given.getFirst()).assignedTo()).containsExactly(SECOND_EDITOR);
        assertThat(other.code()).isEqualTo("NOT_APPROVER");
        assertThat(names(left)).containsExactly("ReviewStepReady");
        assertThat(step.assignment()).isEqualTo(Assignment.TO_ROLE);
    }

    @Test
    void aStepIsGivenOnlyToWhoeverMayDecideIt() {
        // Given
        ReviewCase open = answered(revisionBy(SECOND_EDITOR), BOARD_ONLY, school());
        UUID step = open.steps().getFirst().id();

        // When
        List<String> refused = new ArrayList<>();
        for (UUID person : List.of(TEACHER, SECOND_EDITOR, FINANCE_OFFICER, PRINCIPAL)) {
            refused.add(refused(open, new Command.Assign(step, person, "Giúp với."), BOARD, NOW)
                    .code());
        }
        Refusal withoutReason = refused(open, new Command.Assign(step, EDITOR, " "), BOARD, NOW);

        // Then
        assertThat(refused).containsOnly("ASSIGNEE_NOT_LAWFUL");
        assertThat(withoutReason.code()).isEqualTo("REASON_REQUIRED");
    }

    @Test
    void aQuorumOfTwoIsReachedByTheSecondApprovalAndBrokenByOneReturn() {
        // Given
        Staff three = new Staff(
                List.of(member(EDITOR, "editor"), member(SECOND_EDITOR, "editor"), member(person(7), "editor")));
        ReviewCase open = answered(revisionBy(TEACHER), quorum(2), three);
        ReviewCase other = answered(revisionBy(TEACHER), quorum(2), three);

        // When
        List<CaseEvent> first = attempt(open, decide(open.steps().getFirst(), DecisionType.APPROVE), BOARD, three);
        List<CaseEvent> second =
                attempt(open, decide(open.steps().getFirst(), DecisionType.APPROVE), OTHER_BOARD, three);
        attempt(other, decide(other.steps().getFirst(), DecisionType.REQUEST_CHANGES), BOARD, three);

        // Then
        assertThat(names(first)).containsExactly("ReviewDecisionRecorded");
        assertThat(names(second)).containsExactly("ReviewDecisionRecorded", "ArticleApproved");
        assertThat(other.state()).isEqualTo(CaseState.RETURNED);
    }

    @Test
    void aQuorumLargerThanThoseWhoMayApproveIsAllOfThem() {
        // Given
        ReviewCase open = answered(revisionBy(SECOND_EDITOR), quorum(2), school());

        // When
        List<CaseEvent> events = attempt(open, decide(open.steps().getFirst(), DecisionType.APPROVE), BOARD, school());

        // Then
        assertThat(names(events)).containsExactly("ReviewDecisionRecorded", "ArticleApproved");
    }

    @Test
    void whatSeveralDecideTogetherNobodyClaims() {
        // Given
        ReviewCase open = answered(revisionBy(TEACHER), quorum(2), school());

        // When
        Refusal refused =
                refused(open, new Command.Claim(open.steps().getFirst().id()), BOARD, NOW);

        // Then
        assertThat(refused.code()).isEqualTo("NOTHING_TO_CLAIM");
    }

    @Test
    void adviceIsAskedForBesideTheDecisionAndIsNotWaitedFor() {
        // Given
        ReviewCase advised = answered(revisionBy(TEACHER), withAdvice(), school());
        ReviewCase silent = answered(revisionBy(TEACHER), withAdvice(), school());
        Caller adviser = caller(DEPUTY, "comms-officer");
        UUID advice = advised.steps().getFirst().id();

        // When
        Refusal decides = refused(advised, decide(advised.steps().getFirst(), DecisionType.APPROVE), adviser, NOW);
        List<CaseEvent> given = attempt(
                advised,
                new Command.Decide(advice, Decision.Verdict.recommend(DecisionType.REFUSE, "Trùng tin."), null),
                adviser,
                school());
        attempt(silent, decide(silent.steps().getLast(), DecisionType.APPROVE), BOARD, school());

        // Then
        assertThat(decides.code()).isEqualTo("STEP_ADVISES");
        assertThat((CaseEvent.ReviewDecisionRecorded) given.getFirst())
                .returns(DecisionType.RECOMMEND, CaseEvent.ReviewDecisionRecorded::type)
                .returns(DecisionType.REFUSE, CaseEvent.ReviewDecisionRecorded::advice);
        assertThat(advised.state()).isEqualTo(CaseState.OPEN);
        assertThat(silent.state()).isEqualTo(CaseState.APPROVED);
        assertThat(silent.steps().getFirst().state()).isEqualTo(StepState.VOID);
    }

    @Test
    void adviceBeforeTheFirstOfTwoDecisionsIsOverOnceItIsMade() {
        // Given
        Route route = Route.of(
                List.of(
                        new RouteStep(1, "comms-officer", Mode.ANY, null, null, true, 2, "Góp ý"),
                        step(1, "finance-officer", Mode.ANY)),
                List.of(step(1, "editor", Mode.ANY)));
        ReviewCase open = answered(revisionBy(TEACHER), route, school());

        // When
        attempt(
                open,
                decide(open.steps().get(1), DecisionType.APPROVE),
                caller(FINANCE_OFFICER, "finance-officer"),
                school());

        // Then
        assertThat(open.steps())
                .extracting(ReviewStep::state)
                .containsExactly(StepState.VOID, StepState.DECIDED, StepState.READY);
    }

    private static Route quorum(int enough) {
        return Route.of(
                List.of(),
                List.of(new RouteStep(1, "editor", Mode.QUORUM, enough, null, false, 2, "Ban biên tập Website")));
    }

    private static Route withAdvice() {
        return Route.of(
                List.of(new RouteStep(1, "comms-officer", Mode.ANY, null, null, true, 2, "Bộ phận thường trực")),
                List.of(step(1, "editor", Mode.ANY)));
    }

    private static List<CaseEvent> passing(ReviewCase open, Instant at) {
        return open.attempt(new Command.TimePasses(), By.EVENT, Moment.of(school(), at));
    }

    private static Refusal refused(ReviewCase on, Command command, Caller by, Instant at) {
        return catchThrowableOfType(
                Refusal.class, () -> on.attempt(command, new By(by, on.version()), Moment.of(school(), at)));
    }
}
