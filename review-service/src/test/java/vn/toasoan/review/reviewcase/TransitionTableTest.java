package vn.toasoan.review.reviewcase;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.reviewcase.CaseFixture.NOW;
import static vn.toasoan.review.reviewcase.CaseFixture.caller;
import static vn.toasoan.review.reviewcase.CaseFixture.decide;
import static vn.toasoan.review.reviewcase.CaseFixture.member;
import static vn.toasoan.review.reviewcase.CaseFixture.person;
import static vn.toasoan.review.reviewcase.CaseFixture.withDeputy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.checklist.Answer;
import vn.toasoan.review.checklist.Gate;
import vn.toasoan.review.checklist.GateAnswer;
import vn.toasoan.review.decision.Decision;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.people.Staff;
import vn.toasoan.review.problem.Refusal;

/** Walks every state × command × role × relation × conflict situation, and compares with a table written by hand. */
class TransitionTableTest {

    private static final UUID ASKER = person(10);
    private static final UUID HOLDER = person(11);
    private static final UUID SECOND_HOLDER = person(12);
    private static final UUID HEAD = person(13);
    private static final UUID STANDS_IN = person(14);

    private static final List<String> CALLERS = List.of(
            "contributor",
            "team-lead",
            "editor",
            "finance-officer",
            "inspection-board",
            "comms-officer",
            "principal",
            "archivist",
            "inspector",
            "upstream-office",
            "operator",
            "deputy");

    /** What the caller has to do with the article. */
    private enum Relation {
        NONE,
        AUTHOR,
        CO_AUTHOR,
        SUBMITTER
    }

    /** Who else holds the step's role (editor), and how they relate to the article. */
    private enum Situation {
        HOLDER_FREE,
        SOLE_HOLDER_IS_AUTHOR,
        SOLE_HOLDER_HAS_DEPUTY,
        DEPUTY_IS_AUTHOR_TOO,
        WHOLE_BOARD_ARE_AUTHORS,
        NO_HOLDER,
        PRINCIPAL_IS_AUTHOR_TOO,
        SOLE_HOLDER_IS_ABSENT,
        DEPUTY_OF_THE_ABSENT_IS_AUTHOR
    }

    /**
     * Design page 2 by hand: the first line that matches holds. {@code *} is anything. The outcome is the new state
     * with acting role and fall-back reason of the decision, or the code of the refusal, or an event.
     */
    private static final String TABLE = """
        # a closed case takes no more commands of people, whoever they are; an approval can be taken back
        RETURNED,REFUSED,CANCELLED | ANSWER_CHECKLIST,APPROVE,REQUEST_CHANGES,REFUSE,RECOMMEND,CLAIM,RELEASE,ASSIGN,AMEND,RETOPIC,REVERSE | * | * | * | WRONG_STATE
        APPROVED | ANSWER_CHECKLIST,APPROVE,REQUEST_CHANGES,REFUSE,RECOMMEND,CLAIM,RELEASE,ASSIGN,AMEND,RETOPIC | * | * | * | WRONG_STATE
        # who wrote, co-wrote or handed in never judges, in any role, in any situation
        OPEN | ANSWER_CHECKLIST,APPROVE,REQUEST_CHANGES,REFUSE,RECOMMEND,CLAIM,RELEASE,ASSIGN,AMEND,RETOPIC,REVERSE | * | AUTHOR,CO_AUTHOR,SUBMITTER | * | CONFLICT_OF_INTEREST
        APPROVED | REVERSE | * | AUTHOR,CO_AUTHOR,SUBMITTER | * | CONFLICT_OF_INTEREST
        # the principal takes an approval back, and nobody else does
        APPROVED | REVERSE | principal | NONE | * | RETURNED principal -
        OPEN     | REVERSE | principal | NONE | * | NOTHING_TO_REVERSE
        OPEN,APPROVED | REVERSE | * | NONE | * | NOT_PRINCIPAL
        # the role in the token is enough, even where the read model knows nobody
        OPEN | APPROVE         | editor | NONE | * | APPROVED editor -
        OPEN | REQUEST_CHANGES | editor | NONE | * | RETURNED editor -
        OPEN | REFUSE          | editor | NONE | * | REFUSED editor -
        OPEN | RETOPIC         | editor | NONE | * | OPEN editor -
        OPEN | CLAIM           | editor | NONE | * | OPEN ReviewStepClaimed
        OPEN | AMEND           | editor | NONE | * | OPEN ArticleAmended
        OPEN | ANSWER_CHECKLIST | editor,principal | NONE | * | OPEN
        # the desk gives work and takes it back: the board and the principal
        OPEN | ASSIGN  | editor,principal | NONE | * | OPEN ReviewStepReady
        OPEN | ASSIGN  | * | NONE | * | NOT_THE_DESK
        OPEN | RELEASE | editor,principal | NONE | * | OPEN ReviewStepReleased
        OPEN | RELEASE | * | NONE | * | NOT_YOUR_CLAIM
        # the principal steps in only where nobody else may
        OPEN | APPROVE         | principal | NONE | SOLE_HOLDER_IS_AUTHOR,DEPUTY_IS_AUTHOR_TOO,WHOLE_BOARD_ARE_AUTHORS | APPROVED principal SOLE_HOLDER_IS_AUTHOR
        OPEN | REQUEST_CHANGES | principal | NONE | SOLE_HOLDER_IS_AUTHOR,DEPUTY_IS_AUTHOR_TOO,WHOLE_BOARD_ARE_AUTHORS | RETURNED principal SOLE_HOLDER_IS_AUTHOR
        OPEN | REFUSE          | principal | NONE | SOLE_HOLDER_IS_AUTHOR,DEPUTY_IS_AUTHOR_TOO,WHOLE_BOARD_ARE_AUTHORS | REFUSED principal SOLE_HOLDER_IS_AUTHOR
        OPEN | APPROVE         | principal | NONE | NO_HOLDER | APPROVED principal NO_HOLDER
        OPEN | REQUEST_CHANGES | principal | NONE | NO_HOLDER | RETURNED principal NO_HOLDER
        OPEN | REFUSE          | principal | NONE | NO_HOLDER | REFUSED principal NO_HOLDER
        OPEN | APPROVE         | principal | NONE | DEPUTY_OF_THE_ABSENT_IS_AUTHOR | APPROVED principal HOLDER_ABSENT
        OPEN | REQUEST_CHANGES | principal | NONE | DEPUTY_OF_THE_ABSENT_IS_AUTHOR | RETURNED principal HOLDER_ABSENT
        OPEN | REFUSE          | principal | NONE | DEPUTY_OF_THE_ABSENT_IS_AUTHOR | REFUSED principal HOLDER_ABSENT
        OPEN | CLAIM | principal | NONE | SOLE_HOLDER_IS_AUTHOR,DEPUTY_IS_AUTHOR_TOO,WHOLE_BOARD_ARE_AUTHORS,NO_HOLDER,DEPUTY_OF_THE_ABSENT_IS_AUTHOR | OPEN ReviewStepClaimed
        OPEN | AMEND | principal | NONE | SOLE_HOLDER_IS_AUTHOR,DEPUTY_IS_AUTHOR_TOO,WHOLE_BOARD_ARE_AUTHORS,NO_HOLDER,DEPUTY_OF_THE_ABSENT_IS_AUTHOR | OPEN ArticleAmended
        # the principal may always say where an article belongs
        OPEN | RETOPIC | principal | NONE | SOLE_HOLDER_IS_AUTHOR,DEPUTY_IS_AUTHOR_TOO,WHOLE_BOARD_ARE_AUTHORS | OPEN principal SOLE_HOLDER_IS_AUTHOR
        OPEN | RETOPIC | principal | NONE | NO_HOLDER | OPEN principal NO_HOLDER
        OPEN | RETOPIC | principal | NONE | DEPUTY_OF_THE_ABSENT_IS_AUTHOR | OPEN principal HOLDER_ABSENT
        OPEN | RETOPIC | principal | NONE | * | OPEN principal -
        # the named deputy before the principal; the principal's own deputy where the principal wrote it too
        OPEN | APPROVE         | deputy | NONE | SOLE_HOLDER_HAS_DEPUTY,PRINCIPAL_IS_AUTHOR_TOO | APPROVED editor SOLE_HOLDER_IS_AUTHOR
        OPEN | REQUEST_CHANGES | deputy | NONE | SOLE_HOLDER_HAS_DEPUTY,PRINCIPAL_IS_AUTHOR_TOO | RETURNED editor SOLE_HOLDER_IS_AUTHOR
        OPEN | REFUSE          | deputy | NONE | SOLE_HOLDER_HAS_DEPUTY,PRINCIPAL_IS_AUTHOR_TOO | REFUSED editor SOLE_HOLDER_IS_AUTHOR
        OPEN | RETOPIC         | deputy | NONE | SOLE_HOLDER_HAS_DEPUTY,PRINCIPAL_IS_AUTHOR_TOO | OPEN editor SOLE_HOLDER_IS_AUTHOR
        OPEN | APPROVE         | deputy | NONE | SOLE_HOLDER_IS_ABSENT | APPROVED editor HOLDER_ABSENT
        OPEN | REQUEST_CHANGES | deputy | NONE | SOLE_HOLDER_IS_ABSENT | RETURNED editor HOLDER_ABSENT
        OPEN | REFUSE          | deputy | NONE | SOLE_HOLDER_IS_ABSENT | REFUSED editor HOLDER_ABSENT
        OPEN | RETOPIC         | deputy | NONE | SOLE_HOLDER_IS_ABSENT | OPEN editor HOLDER_ABSENT
        OPEN | CLAIM           | deputy | NONE | SOLE_HOLDER_HAS_DEPUTY,PRINCIPAL_IS_AUTHOR_TOO,SOLE_HOLDER_IS_ABSENT | OPEN ReviewStepClaimed
        OPEN | AMEND           | deputy | NONE | SOLE_HOLDER_HAS_DEPUTY,PRINCIPAL_IS_AUTHOR_TOO,SOLE_HOLDER_IS_ABSENT | OPEN ArticleAmended
        OPEN | ANSWER_CHECKLIST | deputy | NONE | SOLE_HOLDER_HAS_DEPUTY,PRINCIPAL_IS_AUTHOR_TOO,SOLE_HOLDER_IS_ABSENT | OPEN
        # this step decides: nobody gives advice in it
        OPEN | RECOMMEND | editor | NONE | * | STEP_DECIDES
        OPEN | RECOMMEND | principal | NONE | SOLE_HOLDER_IS_AUTHOR,DEPUTY_IS_AUTHOR_TOO,WHOLE_BOARD_ARE_AUTHORS,NO_HOLDER,DEPUTY_OF_THE_ABSENT_IS_AUTHOR | STEP_DECIDES
        OPEN | RECOMMEND | deputy | NONE | SOLE_HOLDER_HAS_DEPUTY,PRINCIPAL_IS_AUTHOR_TOO,SOLE_HOLDER_IS_ABSENT | STEP_DECIDES
        # nobody else judges
        OPEN | APPROVE,REQUEST_CHANGES,REFUSE,RECOMMEND,CLAIM,AMEND | * | NONE | * | NOT_APPROVER
        OPEN | ANSWER_CHECKLIST,RETOPIC | * | NONE | * | NOT_REVIEWER
        # events and the clock know no person and no version
        OPEN      | WITHDRAW | * | * | * | CANCELLED ReviewCancelled
        APPROVED  | WITHDRAW | * | * | * | APPROVED WithdrawalRejected
        RETURNED  | WITHDRAW | * | * | * | RETURNED WithdrawalRejected
        REFUSED   | WITHDRAW | * | * | * | REFUSED WithdrawalRejected
        CANCELLED | WITHDRAW | * | * | * | CANCELLED
        OPEN      | SUPERSEDE | * | * | * | CANCELLED ReviewCancelled
        APPROVED  | SUPERSEDE,REASSIGN,TIME_PASSES | * | * | * | APPROVED
        RETURNED  | SUPERSEDE,REASSIGN,TIME_PASSES | * | * | * | RETURNED
        REFUSED   | SUPERSEDE,REASSIGN,TIME_PASSES | * | * | * | REFUSED
        CANCELLED | SUPERSEDE,REASSIGN,TIME_PASSES | * | * | * | CANCELLED
        OPEN      | REASSIGN,TIME_PASSES | * | * | * | OPEN
        """;

    private record Line(String text, List<Set<String>> columns, String outcome) {
        static Line of(String text) {
            String[] parts = text.split("\\|");
            List<Set<String>> columns = new ArrayList<>();
            for (int i = 0; i < parts.length - 1; i++) {
                columns.add(Set.of(parts[i].strip().split(",")));
            }
            return new Line(text, columns, parts[parts.length - 1].strip());
        }

        boolean matches(String... values) {
            for (int i = 0; i < values.length; i++) {
                if (!columns.get(i).contains("*") && !columns.get(i).contains(values[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    @Test
    void everyCombinationEndsAsTheHandWrittenTableSays() {
        // Given
        List<Line> table = TABLE.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Line::of)
                .toList();
        List<String> differences = new ArrayList<>();
        Set<String> usedLines = new LinkedHashSet<>();

        // When
        int combinations = 0;
        for (CaseState state : CaseState.values()) {
            for (CaseCommand command : CaseCommand.values()) {
                for (String role : CALLERS) {
                    for (Relation relation : Relation.values()) {
                        for (Situation situation : Situation.values()) {
                            combinations++;
                            String[] values = {state.name(), command.name(), role, relation.name(), situation.name()};
                            Line line = table.stream()
                                    .filter(candidate -> candidate.matches(values))
                                    .findFirst()
                                    .orElseThrow(() -> new AssertionError("No line for " + Arrays.toString(values)));
                            usedLines.add(line.text());
                            String outcome = outcome(state, command, role, relation, situation);
                            if (!outcome.equals(line.outcome())) {
                                differences.add(
                                        Arrays.toString(values) + ": " + outcome + " instead of " + line.text());
                            }
                        }
                    }
                }
            }
        }

        // Then
        assertThat(differences).isEmpty();
        assertThat(usedLines).hasSameSizeAs(table);
        assertThat(combinations).isEqualTo(5 * 15 * 12 * 4 * 9);
    }

    private static String outcome(
            CaseState state, CaseCommand command, String role, Relation relation, Situation situation) {
        UUID asker = role.equals("deputy") ? STANDS_IN : ASKER;
        Revision content = content(asker, relation, situation);
        Staff staff = staff(situation);
        ReviewCase reviewCase = in(state, content, staff);
        Caller caller = caller(asker, role.equals("deputy") ? "contributor" : role);
        Command tried = command(command, reviewCase, situation);
        boolean byPerson = command.isPersons();
        Optional<Refusal> announced =
                byPerson ? reviewCase.obstacle(tried, caller, Moment.of(staff, NOW)) : Optional.empty();
        long before = reviewCase.version();
        int decisions = reviewCase.decisions().size();
        try {
            List<CaseEvent> events =
                    reviewCase.attempt(tried, byPerson ? new By(caller, before) : By.EVENT, Moment.of(staff, NOW));
            assertThat(announced).as("actions and executor agree").isEmpty();
            assertThat(reviewCase.state()).isEqualTo(reviewCase.derivedState());
            if (reviewCase.decisions().size() > decisions) {
                Decision made = reviewCase.decisions().getLast();
                String reason = made.fallbackReason() == null
                        ? "-"
                        : made.fallbackReason().name();
                return reviewCase.state() + " " + made.actingRole() + " " + reason;
            }
            return events.isEmpty()
                    ? reviewCase.state().name()
                    : reviewCase.state() + " " + String.join(",", CaseFixture.names(events));
        } catch (Refusal refusal) {
            assertThat(announced.map(Refusal::code))
                    .as("actions and executor agree")
                    .contains(refusal.code());
            assertThat(reviewCase.version()).isEqualTo(before);
            assertThat(reviewCase.state()).isEqualTo(state);
            assertThat(reviewCase.decisions()).hasSize(decisions);
            return refusal.code();
        }
    }

    private static Revision content(UUID asker, Relation relation, Situation situation) {
        List<UUID> authors = new ArrayList<>();
        UUID submitter = person(20);
        switch (relation) {
            case NONE -> authors.add(person(21));
            case AUTHOR -> authors.add(asker);
            case CO_AUTHOR -> authors.addAll(List.of(person(21), asker));
            case SUBMITTER -> {
                authors.add(person(21));
                submitter = asker;
            }
        }
        switch (situation) {
            case HOLDER_FREE, NO_HOLDER -> {}
            case SOLE_HOLDER_IS_AUTHOR, SOLE_HOLDER_HAS_DEPUTY -> authors.add(HOLDER);
            case DEPUTY_IS_AUTHOR_TOO -> authors.addAll(List.of(HOLDER, person(15)));
            case WHOLE_BOARD_ARE_AUTHORS -> authors.addAll(List.of(HOLDER, SECOND_HOLDER));
            case PRINCIPAL_IS_AUTHOR_TOO -> authors.addAll(List.of(HOLDER, HEAD));
            case SOLE_HOLDER_IS_ABSENT -> {}
            case DEPUTY_OF_THE_ABSENT_IS_AUTHOR -> authors.add(person(15));
        }
        Revision base = CaseFixture.revisionBy(authors.toArray(UUID[]::new));
        return new Revision(
                base.articleId(),
                1,
                0,
                base.contentHash(),
                base.kind(),
                base.title(),
                base.summary(),
                base.body(),
                base.topic(),
                base.team(),
                authors,
                submitter,
                base.schoolYear(),
                base.media(),
                null,
                null,
                null);
    }

    private static Staff staff(Situation situation) {
        List<Staff.Member> members = new ArrayList<>();
        Staff.Member holder = member(HOLDER, "editor");
        Staff.Member head = member(HEAD, "principal");
        switch (situation) {
            case HOLDER_FREE, SOLE_HOLDER_IS_AUTHOR -> members.addAll(List.of(holder, head));
            case SOLE_HOLDER_HAS_DEPUTY -> members.addAll(List.of(withDeputy(holder, STANDS_IN), head));
            case DEPUTY_IS_AUTHOR_TOO ->
                members.addAll(List.of(withDeputy(holder, person(15)), head, member(person(15), "contributor")));
            case WHOLE_BOARD_ARE_AUTHORS -> members.addAll(List.of(holder, member(SECOND_HOLDER, "editor"), head));
            case NO_HOLDER -> members.add(head);
            case PRINCIPAL_IS_AUTHOR_TOO -> members.addAll(List.of(holder, withDeputy(head, STANDS_IN)));
            case SOLE_HOLDER_IS_ABSENT -> members.add(head);
            case DEPUTY_OF_THE_ABSENT_IS_AUTHOR -> members.addAll(List.of(head, member(person(15), "contributor")));
        }
        members.add(member(STANDS_IN, "contributor"));
        List<Staff.Member> absent = switch (situation) {
            case SOLE_HOLDER_IS_ABSENT -> List.of(withDeputy(holder, STANDS_IN));
            case DEPUTY_OF_THE_ABSENT_IS_AUTHOR -> List.of(withDeputy(holder, person(15)));
            default -> List.of();
        };
        return new Staff(members, absent);
    }

    private static ReviewCase in(CaseState state, Revision content, Staff staff) {
        ReviewCase reviewCase = CaseFixture.answered(content, CaseFixture.BOARD_ONLY, staff);
        Caller board = caller(person(90), "editor");
        ReviewStep step = reviewCase.steps().getFirst();
        switch (state) {
            case OPEN -> {}
            case APPROVED -> CaseFixture.attempt(reviewCase, decide(step, DecisionType.APPROVE), board, staff);
            case RETURNED -> CaseFixture.attempt(reviewCase, decide(step, DecisionType.REQUEST_CHANGES), board, staff);
            case REFUSED -> CaseFixture.attempt(reviewCase, decide(step, DecisionType.REFUSE), board, staff);
            case CANCELLED ->
                reviewCase.attempt(new Command.Withdraw(person(21), null), By.EVENT, Moment.of(staff, NOW));
        }
        return reviewCase;
    }

    private static Command command(CaseCommand command, ReviewCase on, Situation situation) {
        ReviewStep step = on.steps().getFirst();
        return switch (command) {
            case ANSWER_CHECKLIST ->
                new Command.AnswerChecklist(List.of(new GateAnswer(Gate.SOURCE_RIGHTS, Answer.YES, null)));
            case APPROVE -> decide(step, DecisionType.APPROVE);
            case REQUEST_CHANGES -> decide(step, DecisionType.REQUEST_CHANGES);
            case REFUSE -> decide(step, DecisionType.REFUSE);
            case RECOMMEND ->
                new Command.Decide(step.id(), Decision.Verdict.recommend(DecisionType.REFUSE, "Trùng tin."), null);
            case CLAIM -> new Command.Claim(step.id());
            case RELEASE -> {
                step.claimed(person(90), NOW);
                yield new Command.Release(step.id());
            }
            case ASSIGN -> new Command.Assign(step.id(), lawful(situation), "Cô phụ trách tuần này.");
            case AMEND -> new Command.Amend(step.id(), retitled(on.content()), null);
            case RETOPIC -> new Command.Retopic("ngoai-khoa", CaseFixture.BOARD_ONLY, "Nhầm chuyên mục.");
            case REVERSE -> new Command.Reverse(null, "Số liệu chưa được xác nhận.");
            case WITHDRAW -> new Command.Withdraw(person(21), "Tổ muốn gộp bài.");
            case SUPERSEDE -> new Command.Supersede(person(21));
            case REASSIGN -> new Command.Reassign();
            case TIME_PASSES -> new Command.TimePasses();
        };
    }

    /** Somebody to whom the step may be given. */
    private static UUID lawful(Situation situation) {
        return switch (situation) {
            case HOLDER_FREE -> HOLDER;
            case SOLE_HOLDER_HAS_DEPUTY, PRINCIPAL_IS_AUTHOR_TOO, SOLE_HOLDER_IS_ABSENT -> STANDS_IN;
            default -> HEAD;
        };
    }

    private static AmendedText retitled(Revision content) {
        return new AmendedText("Tiêu đề hết lỗi gõ", content.summary(), content.body(), List.of());
    }
}
