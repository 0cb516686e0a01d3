package vn.toasoan.review.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.problem.Refusal;

class ChecklistTest {

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
    void aNoAtALesserGateStandsInNobodysWay() {
        // When
        List<Refusal> obstacles = checklist(
                        false,
                        new Given(Gate.STATE_SECRET, Answer.YES, ONE),
                        new Given(Gate.CHILD_CONSENT, Answer.YES, ONE),
                        new Given(Gate.SOURCE_RIGHTS, Answer.NO, ONE))
                .obstacles();

        // Then
        assertThat(obstacles).isEmpty();
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

    private static Checklist checklist(boolean pupilShown, Given... given) {
        return new Checklist(
                IntStream.range(0, given.length)
                        .mapToObj(i -> new ChecklistAnswer(
                                new UUID(0, 9),
                                new GateAnswer(given[i].gate(), given[i].answer(), null),
                                given[i].by(),
                                "a".repeat(64),
                                Instant.EPOCH.plusSeconds(i)))
                        .toList(),
                pupilShown);
    }
}
