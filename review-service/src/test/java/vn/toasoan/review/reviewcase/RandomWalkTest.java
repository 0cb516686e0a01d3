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
import static vn.toasoan.review.reviewcase.CaseFixture.caller;
import static vn.toasoan.review.reviewcase.CaseFixture.member;
import static vn.toasoan.review.reviewcase.CaseFixture.revisionBy;
import static vn.toasoan.review.reviewcase.CaseFixture.school;
import static vn.toasoan.review.reviewcase.CaseFixture.step;
import static vn.toasoan.review.reviewcase.CaseFixture.withDeputy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toasoan.review.checklist.Answer;
import vn.toasoan.review.checklist.Gate;
import vn.toasoan.review.checklist.GateAnswer;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.people.Staff;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.routing.Mode;
import vn.toasoan.review.routing.Route;
import vn.toasoan.review.routing.RouteStep;

/**
 * Whatever a desk does in whatever order, with people coming and going: what design page 2 says holds after every step.
 * Each walk is told by its seed alone.
 */
class RandomWalkTest {

    private static final int WALKS = 300;
    private static final int STEPS = 60;

    private static final List<Caller> CALLERS = List.of(
            caller(TEACHER, "contributor"),
            caller(EDITOR, "editor"),
            caller(SECOND_EDITOR, "editor"),
            caller(FINANCE_OFFICER, "finance-officer"),
            caller(DEPUTY, "contributor"),
            caller(PRINCIPAL, "principal"),
            caller(CaseFixture.person(40), "inspector"),
            caller(CaseFixture.person(41), "comms-officer"));

    private static final List<Route> ROUTES = List.of(
            BOARD_ONLY,
            FINANCE_THEN_BOARD,
            Route.of(List.of(step(1, "finance-officer", Mode.ANY), step(1, "principal", Mode.ANY)), List.of()),
            Route.of(List.of(), List.of(step(1, "editor", Mode.ALL))),
            Route.of(
                    List.of(new RouteStep(1, "comms-officer", Mode.ANY, null, null, true, 2, "Góp ý")),
                    List.of(new RouteStep(1, "editor", Mode.QUORUM, 2, null, false, 1, "Ban biên tập"))),
            Route.of(
                    List.of(new RouteStep(1, "editor", Mode.ANY, null, SECOND_EDITOR, false, 1, "Đích danh")),
                    List.of(step(1, "editor", Mode.ANY))));

    private static final List<Staff> STAFFS = List.of(
            school(),
            new Staff(List.of(member(EDITOR, "editor"), member(PRINCIPAL, "principal"))),
            new Staff(
                    List.of(member(PRINCIPAL, "principal"), member(DEPUTY, "contributor")),
                    List.of(withDeputy(member(EDITOR, "editor"), DEPUTY))),
            new Staff(List.of()));

    private static LongStream seeds() {
        return LongStream.range(0, WALKS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatMustHoldHoldsAfterEveryStep(long seed) {
        // Given
        Random dice = new Random(seed);
        Staff staff = any(dice, STAFFS);
        Revision content = hashed(
                revisionBy(any(dice, CALLERS).subject(), any(dice, CALLERS).subject()));
        ReviewCase walked = ReviewCase.open(content, null, any(dice, ROUTES), null, Moment.of(staff, NOW))
                .reviewCase();
        Instant now = NOW;

        // When
        for (int i = 0; i < STEPS; i++) {
            now = now.plus(Duration.ofMinutes(dice.nextInt(300)));
            staff = dice.nextInt(10) == 0 ? any(dice, STAFFS) : staff;
            Moment moment = Moment.of(staff, now);
            Caller caller = any(dice, CALLERS);
            Command command = command(dice, walked);
            CaseState from = walked.state();
            long version = walked.version();
            int decisions = walked.decisions().size();
            boolean byPerson = command.kind().isPersons();
            Optional<Refusal> obstacle = byPerson ? walked.obstacle(command, caller, moment) : Optional.empty();
            String what = "seed %d, step %d: %s by %s in %s".formatted(seed, i, command, caller, from);
            try {
                walked.attempt(command, byPerson ? new By(caller, version) : By.EVENT, moment);
                assertThat(obstacle).as(what).isEmpty();
                assertThat(walked.version()).as(what).isBetween(version, version + 1);
            } catch (Refusal refused) {
                obstacle.ifPresent(told -> assertThat(refused.code()).as(what).isEqualTo(told.code()));
                assertThat(walked.version()).as(what).isEqualTo(version);
                assertThat(walked.state()).as(what).isEqualTo(from);
                assertThat(walked.decisions()).as(what).hasSize(decisions);
            }

            // Then
            holds(walked, from, decisions, what);
        }
    }

    private static Revision hashed(Revision r) {
        return r.amended(r.title(), r.summary(), r.body(), r.topic(), r.media());
    }

    private static void holds(ReviewCase walked, CaseState from, int decisionsBefore, String what) {
        assertThat(walked.state()).as(what).isEqualTo(walked.derivedState());
        assertThat(walked.decisions()).as(what).hasSizeGreaterThanOrEqualTo(decisionsBefore);
        assertThat(walked.decisions())
                .as(what)
                .noneMatch(decision -> walked.own().contains(decision.decidedBy()));
        assertThat(walked.decisions()).as(what).noneMatch(decision -> decision.actingRole() == null);
        assertThat(new CaseLaw(from, walked.state())).as(what).matches(CaseLaw::isLawful);
        if (walked.state() == CaseState.OPEN) {
            assertThat(walked.readySteps()).as(what).anyMatch(step -> !step.advisory());
        } else {
            assertThat(walked.readySteps()).as(what).isEmpty();
        }
        if (walked.state() == CaseState.APPROVED) {
            String hash = walked.content().contentHash();
            assertThat(walked.steps())
                    .as(what)
                    .filteredOn(step -> step.state() == StepState.DECIDED && !step.advisory())
                    .isNotEmpty()
                    .allMatch(step -> walked.decisions().stream()
                            .anyMatch(decision -> decision.stepId().equals(step.id())
                                    && decision.type() == DecisionType.APPROVE
                                    && decision.judgedHash().equals(hash)));
        }
    }

    /** From where to where a case may go at all. */
    private record CaseLaw(CaseState from, CaseState to) {
        boolean isLawful() {
            Set<CaseState> lawful = switch (from) {
                case OPEN -> EnumSet.allOf(CaseState.class);
                case APPROVED -> EnumSet.of(CaseState.APPROVED, CaseState.RETURNED);
                case RETURNED, REFUSED, CANCELLED -> EnumSet.of(from);
            };
            return lawful.contains(to);
        }
    }

    private static Command command(Random dice, ReviewCase walked) {
        UUID step = any(dice, walked.steps()).id();
        String reason = dice.nextInt(8) == 0 ? null : "Lý do.";
        String hash = dice.nextInt(6) == 0 ? "c".repeat(64) : walked.content().contentHash();
        return switch (dice.nextInt(16)) {
            case 0, 1, 2 -> new Command.Decide(step, new Decision.Verdict(DecisionType.APPROVE, null, null), hash);
            case 3 ->
                dice.nextInt(4) == 0
                        ? new Command.Decide(
                                step, new Decision.Verdict(DecisionType.REQUEST_CHANGES, reason, null), hash)
                        : new Command.Claim(step);
            case 4 ->
                dice.nextInt(4) == 0
                        ? new Command.Decide(step, new Decision.Verdict(DecisionType.REFUSE, reason, null), hash)
                        : new Command.Release(step);
            case 5 -> new Command.Decide(step, Decision.Verdict.recommend(DecisionType.APPROVE, reason), hash);
            case 6 -> new Command.Assign(step, any(dice, CALLERS).subject(), reason);
            case 7, 8, 9 -> new Command.AnswerChecklist(answers(dice));
            case 10 -> amend(dice, walked, step);
            case 11 ->
                new Command.Retopic(
                        any(dice, List.of("chuyen-mon", "tai-chinh", "the-thao")), any(dice, ROUTES), reason);
            case 12 ->
                new Command.Reverse(
                        walked.decisions().isEmpty() || dice.nextBoolean()
                                ? null
                                : any(dice, walked.decisions()).id(),
                        reason);
            case 13 -> new Command.TimePasses();
            case 14 -> new Command.Reassign();
            default ->
                dice.nextInt(6) == 0 ? new Command.Withdraw(TEACHER, null) : new Command.AnswerChecklist(answers(dice));
        };
    }

    private static List<GateAnswer> answers(Random dice) {
        Answer answer = dice.nextInt(12) == 0 ? Answer.NO : Answer.YES;
        return List.of(
                new GateAnswer(Gate.STATE_SECRET, answer, null), new GateAnswer(Gate.CHILD_CONSENT, Answer.YES, null));
    }

    private static Command amend(Random dice, ReviewCase walked, UUID step) {
        Revision now = walked.content();
        String title = dice.nextBoolean() ? now.title() + " " : "Tiêu đề " + dice.nextInt(100);
        return new Command.Amend(step, new AmendedText(title, now.summary(), now.body(), List.of()), null);
    }

    private static <T> T any(Random dice, List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }
}
