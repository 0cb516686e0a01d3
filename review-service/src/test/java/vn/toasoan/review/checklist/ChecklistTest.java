package vn.toasoan.review.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.problem.Refusal;

class ChecklistTest {

    private static final String HASH = "a".repeat(64);
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private record Given(Gate gate, Answer answer, UUID by) {}

    @Test
    void withoutAnswersBothBindingGatesStandInTheWayInTheirOrder() {
        // When
        List<Refusal> obstacles = checklist(false).obstacles();

        // Then
        assertThat(obstacles).extracting(Refusal::guard).containsExactly("STATE_SECRET", "CHILD_CONSENT");
        assertThat(obstacles).extracting(Refusal::code).containsOnly("GATE_UNANSWERED");
    }

    @Test
    void yesAtBothOpensTheWay() {
        // When
        List<Refusal> obstacles = checklist(
                        true,
                        new Given(Gate.STATE_SECRET, Answer.YES, ONE),
                        new Given(Gate.CHILD_CONSENT, Answer.YES, OTHER))
                .obstacles();

        // Then
        assertThat(obstacles).isEmpty();
    }

    @Test
    void consentMayBeNotApplicableWhereNoPupilIsShown() {
        // When
        List<Refusal> obstacles = checklist(
                        false,
                        new Given(Gate.STATE_SECRET, Answer.YES, ONE),
                        new Given(Gate.CHILD_CONSENT, Answer.NOT_APPLICABLE, ONE))
                .obstacles();

        // Then
        assertThat(obstacles).isEmpty();
    }

    @Test
    void consentIsNeverNotApplicableWhereAPupilIsShown() {
        // Given
        Checklist checklist = checklist(true, new Given(Gate.STATE_SECRET, Answer.YES, ONE));

        // When
        var objection = checklist.objection(new GateAnswer(Gate.CHILD_CONSENT, Answer.NOT_APPLICABLE, null));

        // Then
        assertThat(objection).map(Refusal::code).contains("ANSWER_NOT_ALLOWED");
    }

    @Test
    void stateSecretIsNeverNotApplicable() {
        // Given
        Checklist checklist = checklist(
                false,
                new Given(Gate.STATE_SECRET, Answer.NOT_APPLICABLE, ONE),
                new Given(Gate.CHILD_CONSENT, Answer.YES, ONE));

        // When
        var objection = checklist.objection(new GateAnswer(Gate.STATE_SECRET, Answer.NOT_APPLICABLE, null));

        // Then
        assertThat(objection).isPresent();
        assertThat(checklist.obstacles()).extracting(Refusal::guard).containsExactly("STATE_SECRET");
    }

    @Test
    void onlyWhoSaidNoCanTakeItBack() {
        // Given
        Given secret = new Given(Gate.STATE_SECRET, Answer.YES, ONE);
        Given no = new Given(Gate.CHILD_CONSENT, Answer.NO, ONE);

        // When
        List<Refusal> afterAnother = checklist(false, secret, no, new Given(Gate.CHILD_CONSENT, Answer.YES, OTHER))
                .obstacles();
        List<Refusal> afterThemselves = checklist(false, secret, no, new Given(Gate.CHILD_CONSENT, Answer.YES, ONE))
                .obstacles();

        // Then
        assertThat(afterAnother).extracting(Refusal::code).containsExactly("GATE_CLOSED");
        assertThat(afterThemselves).isEmpty();
    }

    @Test
    void theLatestAnswerOfEachGateIsToldInTheOrderOfTheGates() {
        // When
        var latest = checklist(
                        false,
                        new Given(Gate.CHILD_CONSENT, Answer.YES, ONE),
                        new Given(Gate.STATE_SECRET, Answer.NO, ONE),
                        new Given(Gate.STATE_SECRET, Answer.YES, ONE))
                .latest();

        // Then
        assertThat(latest).extracting(ChecklistAnswer::gate).containsExactly(Gate.STATE_SECRET, Gate.CHILD_CONSENT);
        assertThat(latest).extracting(ChecklistAnswer::answer).containsOnly(Answer.YES);
    }

    @Test
    void aYesToOtherContentOpensNothing() {
        // Given
        List<ChecklistAnswer> answers = checklist(
                        false,
                        new Given(Gate.STATE_SECRET, Answer.YES, ONE),
                        new Given(Gate.CHILD_CONSENT, Answer.YES, ONE))
                .answers();

        // When
        List<Refusal> obstacles = new Checklist(answers, new GateSubject("c".repeat(64), false, false)).obstacles();

        // Then
        assertThat(obstacles).extracting(Refusal::code).containsOnly("GATE_UNANSWERED");
        assertThat(obstacles).hasSize(2);
    }

    @Test
    void aLostConsentStandsInTheWayWhateverWasAnswered() {
        // Given
        List<ChecklistAnswer> answers = checklist(
                        true,
                        new Given(Gate.STATE_SECRET, Answer.YES, ONE),
                        new Given(Gate.CHILD_CONSENT, Answer.YES, ONE))
                .answers();

        // When
        List<Refusal> obstacles = new Checklist(answers, new GateSubject(HASH, true, true)).obstacles();

        // Then
        assertThat(obstacles).extracting(Refusal::code).containsExactly("CONSENT_WITHDRAWN");
    }

    @Test
    void aNoAtTheRightsGateIsAnsweredPastByThePrincipalWithANoteAndByNobodyElse() {
        // Given
        ChecklistAnswer no = answer(Gate.SOURCE_RIGHTS, Answer.NO, ONE, false, null, 1);

        // When
        List<String> bare = codes(no);
        List<String> otherReviewer = codes(no, answer(Gate.SOURCE_RIGHTS, Answer.YES, OTHER, false, "Đã xin phép.", 2));
        List<String> headWithoutNote = codes(no, answer(Gate.SOURCE_RIGHTS, Answer.YES, OTHER, true, null, 2));
        List<String> head = codes(no, answer(Gate.SOURCE_RIGHTS, Answer.YES, OTHER, true, "Đã có văn bản.", 2));
        List<String> noAfterHead = codes(
                answer(Gate.SOURCE_RIGHTS, Answer.YES, OTHER, true, "Đã có văn bản.", 0),
                answer(Gate.SOURCE_RIGHTS, Answer.NO, ONE, false, null, 1));

        // Then
        assertThat(List.of(bare, otherReviewer, headWithoutNote, noAfterHead)).containsOnly(List.of("GATE_CLOSED"));
        assertThat(head).isEmpty();
    }

    @Test
    void thePrincipalDoesNotAnswerPastANoAtABindingGate() {
        // When
        List<String> codes = codes(
                answer(Gate.STATE_SECRET, Answer.NO, ONE, false, null, 1),
                answer(Gate.STATE_SECRET, Answer.YES, OTHER, true, "Tôi chịu trách nhiệm.", 2));

        // Then
        assertThat(codes).contains("GATE_CLOSED");
    }

    /** What stands in the way, beyond the two binding gates that nobody has answered. */
    private static List<String> codes(ChecklistAnswer... answers) {
        return new Checklist(List.of(answers), new GateSubject(HASH, false, false))
                .obstacles().stream()
                        .map(Refusal::code)
                        .filter(code -> !code.equals("GATE_UNANSWERED"))
                        .toList();
    }

    private static ChecklistAnswer answer(
            Gate gate, Answer answer, UUID by, boolean asPrincipal, String note, int second) {
        return new ChecklistAnswer(
                new UUID(0, 9),
                new GateAnswer(gate, answer, note),
                by,
                asPrincipal,
                HASH,
                Instant.EPOCH.plusSeconds(second));
    }

    private static Checklist checklist(boolean pupilShown, Given... given) {
        return new Checklist(
                IntStream.range(0, given.length)
                        .mapToObj(i -> answer(given[i].gate(), given[i].answer(), given[i].by(), false, null, i))
                        .toList(),
                new GateSubject(HASH, pupilShown, false));
    }
}
