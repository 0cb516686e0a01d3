package vn.toasoan.review.reviewcase;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.reviewcase.CaseFixture.BOARD_ONLY;
import static vn.toasoan.review.reviewcase.CaseFixture.EDITOR;
import static vn.toasoan.review.reviewcase.CaseFixture.FINANCE_THEN_BOARD;
import static vn.toasoan.review.reviewcase.CaseFixture.NOW;
import static vn.toasoan.review.reviewcase.CaseFixture.SECOND_EDITOR;
import static vn.toasoan.review.reviewcase.CaseFixture.TEACHER;
import static vn.toasoan.review.reviewcase.CaseFixture.answer;
import static vn.toasoan.review.reviewcase.CaseFixture.caller;
import static vn.toasoan.review.reviewcase.CaseFixture.revisionBy;
import static vn.toasoan.review.reviewcase.CaseFixture.school;
import static vn.toasoan.review.reviewcase.CaseFixture.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.calendar.SchoolCalendar;
import vn.toasoan.review.checklist.Answer;
import vn.toasoan.review.checklist.Gate;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.routing.Mode;
import vn.toasoan.review.routing.Route;
import vn.toasoan.review.routing.RouteStep;

/**
 * What an editor who wrote nothing may do in a ready step: every command × kind of step × claim × gates × request,
 * against a table written by hand. {@link TransitionTableTest} is about who; this is about what and when.
 */
class StepTableTest {

    private static final Caller BOARD = caller(EDITOR, "editor");
    private static final Caller COLLEAGUE = caller(SECOND_EDITOR, "editor");

    private enum Kind {
        DECIDES(BOARD_ONLY),
        SEVERAL(Route.of(List.of(), List.of(step(1, "editor", Mode.ALL)))),
        ADVISES(Route.of(
                List.of(new RouteStep(1, "editor", Mode.ANY, null, null, true, 2, "Góp ý")),
                List.of(step(1, "editor", Mode.ANY)))),
        NAMED(Route.of(
                List.of(new RouteStep(1, "editor", Mode.ANY, null, SECOND_EDITOR, false, 2, "Đích danh")),
                List.of(step(1, "editor", Mode.ANY)))),
        OF_FINANCE(FINANCE_THEN_BOARD);

        private final Route route;

        Kind(Route route) {
            this.route = route;
        }
    }

    private enum Claim {
        FREE,
        MINE,
        COLLEAGUES,
        RAN_OUT
    }

    private enum Gates {
        ANSWERED,
        UNANSWERED,
        CLOSED,
        CONSENT_LOST
    }

    private enum Request {
        GOOD,
        OTHER_HASH,
        NO_REASON,
        STALE
    }

    private static final List<CaseCommand> COMMANDS = List.of(
            CaseCommand.APPROVE,
            CaseCommand.REQUEST_CHANGES,
            CaseCommand.REFUSE,
            CaseCommand.RECOMMEND,
            CaseCommand.CLAIM,
            CaseCommand.RELEASE,
            CaseCommand.AMEND);

    /** By hand: command | kind | claim | gates | request | outcome; the first line that matches holds. */
    private static final String TABLE = """
        # somebody else's step
        APPROVE,REQUEST_CHANGES,REFUSE,RECOMMEND,CLAIM,AMEND | NAMED,OF_FINANCE | * | * | * | NOT_APPROVER
        # what is asked for advice decides nothing, and the other way round
        APPROVE,REQUEST_CHANGES,REFUSE | ADVISES | * | * | * | STEP_ADVISES
        RECOMMEND | DECIDES,SEVERAL | * | * | * | STEP_DECIDES
        AMEND | ADVISES | * | * | * | NOT_THE_BOARDS_STEP
        # what several decide together nobody claims
        CLAIM | SEVERAL | * | * | * | NOTHING_TO_CLAIM
        # a colleague's claim keeps everybody away while it holds; the board can end it
        APPROVE,REQUEST_CHANGES,REFUSE,RECOMMEND,CLAIM,AMEND | * | COLLEAGUES | * | * | CLAIMED_BY_OTHER
        RELEASE | * | FREE,RAN_OUT | * | * | NOT_CLAIMED
        # the gates stand before an approval, and before nothing else
        APPROVE | * | * | UNANSWERED | * | GATE_UNANSWERED
        APPROVE | * | * | CLOSED | * | GATE_CLOSED
        APPROVE | * | * | CONSENT_LOST | * | CONSENT_WITHDRAWN
        # what is judged is what was read
        APPROVE,REQUEST_CHANGES,REFUSE,RECOMMEND | * | * | * | OTHER_HASH | HASH_MISMATCH
        REQUEST_CHANGES,REFUSE | * | * | * | NO_REASON | REASON_REQUIRED
        * | * | * | * | STALE | STALE_VERSION
        APPROVE | DECIDES | * | * | * | APPROVED
        APPROVE | SEVERAL | * | * | * | OPEN
        REQUEST_CHANGES | * | * | * | * | RETURNED
        REFUSE | * | * | * | * | REFUSED
        RECOMMEND,CLAIM,RELEASE,AMEND | * | * | * | * | OPEN
        """;

    @Test
    void everyCombinationEndsAsTheHandWrittenTableSays() {
        // Given
        List<String[]> table = TABLE.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .toList();
        List<String> differences = new ArrayList<>();
        Set<String[]> used = new LinkedHashSet<>();

        // When
        int combinations = 0;
        for (CaseCommand command : COMMANDS) {
            for (Kind kind : Kind.values()) {
                for (Claim claim : possible(kind)) {
                    for (Gates gates : Gates.values()) {
                        for (Request request : Request.values()) {
                            combinations++;
                            List<String> values =
                                    List.of(command.name(), kind.name(), claim.name(), gates.name(), request.name());
                            String[] line = table.stream()
                                    .filter(candidate -> matches(candidate, values))
                                    .findFirst()
                                    .orElseThrow(() -> new AssertionError("No line for " + values));
                            used.add(line);
                            String outcome = outcome(command, kind, claim, gates, request);
                            if (!outcome.equals(line[5].strip())) {
                                differences.add(values + ": " + outcome + " instead of " + line[5].strip());
                            }
                        }
                    }
                }
            }
        }

        // Then
        assertThat(differences).isEmpty();
        assertThat(used).hasSameSizeAs(table);
        assertThat(combinations).isEqualTo(7 * (4 + 1 + 4 + 1 + 1) * 4 * 4);
    }

    /** A claim takes one holder who may decide. */
    private static List<Claim> possible(Kind kind) {
        return kind == Kind.DECIDES || kind == Kind.ADVISES ? List.of(Claim.values()) : List.of(Claim.FREE);
    }

    private static boolean matches(String[] line, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            Set<String> wanted = Set.of(line[i].strip().split(","));
            if (!wanted.contains("*") && !wanted.contains(values.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String outcome(CaseCommand kindOf, Kind kind, Claim claim, Gates gates, Request request) {
        ReviewCase open = open(kind, gates);
        ReviewStep step = open.steps().getFirst();
        claim(open, step, claim);
        Command command = command(kindOf, open, step, request);
        Duration later = claim == Claim.RAN_OUT ? ReviewStep.LEASE : Duration.ofHours(1);
        Moment moment = new Moment(
                school(),
                SchoolCalendar.WEEKDAYS,
                gates == Gates.CONSENT_LOST ? List.of(new Moment.LostConsent(UUID.randomUUID(), NOW)) : List.of(),
                Set.of(),
                NOW.plus(later));
        long seen = request == Request.STALE ? open.version() - 1 : open.version();
        Optional<Refusal> announced = open.obstacle(command, BOARD, moment);
        try {
            open.attempt(command, new By(BOARD, seen), moment);
            assertThat(announced).as("actions and executor agree").isEmpty();
            return open.state().name();
        } catch (Refusal refusal) {
            announced.ifPresent(told ->
                    assertThat(refusal.code()).as("actions and executor agree").isEqualTo(told.code()));
            assertThat(announced.isEmpty() && request == Request.GOOD)
                    .as("what is offered works")
                    .isFalse();
            return refusal.code();
        }
    }

    private static ReviewCase open(Kind kind, Gates gates) {
        ReviewCase open = ReviewCase.open(revisionBy(TEACHER), null, kind.route, null, Moment.of(school(), NOW))
                .reviewCase();
        if (gates != Gates.UNANSWERED) {
            answer(open, school(), Gate.CHILD_CONSENT, Answer.YES);
            answer(open, school(), Gate.STATE_SECRET, gates == Gates.CLOSED ? Answer.NO : Answer.YES);
        }
        return open;
    }

    private static void claim(ReviewCase open, ReviewStep step, Claim claim) {
        if (claim != Claim.FREE) {
            Caller by = claim == Claim.MINE ? BOARD : COLLEAGUE;
            open.attempt(new Command.Claim(step.id()), new By(by, open.version()), Moment.of(school(), NOW));
        }
    }

    private static Command command(CaseCommand kind, ReviewCase open, ReviewStep step, Request request) {
        String hash =
                request == Request.OTHER_HASH ? "c".repeat(64) : open.content().contentHash();
        String reason = request == Request.NO_REASON ? " " : "Lý do.";
        Revision now = open.content();
        return switch (kind) {
            case RECOMMEND ->
                new Command.Decide(step.id(), Decision.Verdict.recommend(DecisionType.APPROVE, reason), hash);
            case CLAIM -> new Command.Claim(step.id());
            case RELEASE -> new Command.Release(step.id());
            case AMEND ->
                new Command.Amend(step.id(), new AmendedText("Hết lỗi", now.summary(), now.body(), List.of()), null);
            default ->
                new Command.Decide(
                        step.id(), new Decision.Verdict(DecisionType.valueOf(kind.name()), reason, null), hash);
        };
    }
}
