package vn.toasoan.review.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.reviewcase.CaseFixture.member;
import static vn.toasoan.review.reviewcase.CaseFixture.person;
import static vn.toasoan.review.reviewcase.CaseFixture.withDeputy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.people.Staff;

class AssignmentTest {

    private static final UUID HOLDER = person(1);
    private static final UUID SECOND = person(2);
    private static final UUID DEPUTY = person(3);
    private static final UUID HEAD = person(4);
    private static final UUID SECOND_HEAD = person(5);

    private static final Staff.Member SOLE = withDeputy(member(HOLDER, "inspection-board"), DEPUTY);

    @Test
    void aHolderWhoDidNotWriteItKeepsTheStepWithTheRole() {
        // When
        Assignment assignment =
                assign(Set.of(HOLDER), SOLE, member(SECOND, "inspection-board"), member(HEAD, "principal"));

        // Then
        assertThat(assignment).isEqualTo(Assignment.TO_ROLE);
    }

    @Test
    void theSoleHoldersArticleGoesToTheNamedDeputy() {
        // When
        Assignment assignment = assign(Set.of(HOLDER), SOLE, member(DEPUTY), member(HEAD, "principal"));

        // Then
        assertThat(assignment)
                .isEqualTo(new Assignment(Assignment.As.DEPUTY, List.of(DEPUTY), FallbackReason.SOLE_HOLDER_IS_AUTHOR));
    }

    @Test
    void aDeputyWhoIsNotAtTheSchoolAnyMoreIsPassedOver() {
        // When
        Assignment assignment = assign(Set.of(HOLDER), SOLE, member(HEAD, "principal"));

        // Then
        assertThat(assignment)
                .isEqualTo(
                        new Assignment(Assignment.As.PRINCIPAL, List.of(HEAD), FallbackReason.SOLE_HOLDER_IS_AUTHOR));
    }

    @Test
    void aDeputyWhoIsCoAuthorIsPassedOver() {
        // When
        Assignment assignment = assign(Set.of(HOLDER, DEPUTY), SOLE, member(DEPUTY), member(HEAD, "principal"));

        // Then
        assertThat(assignment.as()).isEqualTo(Assignment.As.PRINCIPAL);
    }

    @Test
    void aWholeBoardOfAuthorsGoesToThePrincipalsWhoDidNotWriteIt() {
        // When
        Assignment assignment = assign(
                Set.of(HOLDER, SECOND, HEAD),
                SOLE,
                member(SECOND, "inspection-board"),
                member(DEPUTY),
                member(HEAD, "principal"),
                member(SECOND_HEAD, "principal"));

        // Then
        assertThat(assignment)
                .isEqualTo(new Assignment(
                        Assignment.As.PRINCIPAL, List.of(SECOND_HEAD), FallbackReason.SOLE_HOLDER_IS_AUTHOR));
    }

    @Test
    void withoutAnyHolderThePrincipalDecidesAndTheReasonSaysSo() {
        // When
        Assignment assignment = assign(Set.of(HOLDER), member(HEAD, "principal"));

        // Then
        assertThat(assignment)
                .isEqualTo(new Assignment(Assignment.As.PRINCIPAL, List.of(HEAD), FallbackReason.NO_HOLDER));
    }

    @Test
    void aPrincipalWhoWroteItTooIsStoodInForByTheirDeputy() {
        // When
        Assignment assignment =
                assign(Set.of(HEAD), withDeputy(member(HEAD, "principal"), DEPUTY), member(DEPUTY, "contributor"));

        // Then
        assertThat(assignment)
                .isEqualTo(new Assignment(Assignment.As.DEPUTY, List.of(DEPUTY), FallbackReason.NO_HOLDER));
    }

    @Test
    void whileNobodyIsKnownTheStepWaitsForWhoeverIsPrincipal() {
        // When
        Assignment assignment = assign(Set.of(HOLDER));

        // Then
        assertThat(assignment).isEqualTo(new Assignment(Assignment.As.PRINCIPAL, List.of(), FallbackReason.NO_HOLDER));
    }

    @Test
    void theOnlyHolderWhoIsAbsentIsStoodInForByTheNamedDeputyAndTheReasonSaysSo() {
        // Given
        Staff.Member away = withDeputy(member(HOLDER, "inspection-board"), DEPUTY);
        Staff staff = new Staff(List.of(member(DEPUTY), member(HEAD, "principal")), List.of(away));

        // When
        Assignment assignment = Assignment.of("inspection-board", null, Set.of(SECOND), staff);

        // Then
        assertThat(assignment)
                .isEqualTo(new Assignment(Assignment.As.DEPUTY, List.of(DEPUTY), FallbackReason.HOLDER_ABSENT));
    }

    @Test
    void theDeputyOfAnAbsentHolderWhoIsCoAuthorIsPassedOverForThePrincipal() {
        // Given
        Staff.Member away = withDeputy(member(HOLDER, "inspection-board"), DEPUTY);
        Staff staff = new Staff(List.of(member(DEPUTY), member(HEAD, "principal")), List.of(away));

        // When
        Assignment assignment = Assignment.of("inspection-board", null, Set.of(DEPUTY), staff);

        // Then
        assertThat(assignment)
                .isEqualTo(new Assignment(Assignment.As.PRINCIPAL, List.of(HEAD), FallbackReason.HOLDER_ABSENT));
    }

    @Test
    void anAbsentColleagueChangesNothingWhileAnotherHolderIsFree() {
        // Given
        Staff.Member away = withDeputy(member(SECOND, "inspection-board"), DEPUTY);
        Staff staff = new Staff(List.of(member(HOLDER, "inspection-board"), member(DEPUTY)), List.of(away));

        // When
        Assignment assignment = Assignment.of("inspection-board", null, Set.of(HEAD), staff);

        // Then
        assertThat(assignment).isEqualTo(Assignment.TO_ROLE);
    }

    @Test
    void aPersonWhomTheRouteNamesDecidesUnlessTheyWroteIt() {
        // Given
        Staff staff = new Staff(List.of(member(HOLDER, "inspection-board"), member(HEAD, "principal")));

        // When
        Assignment usual = Assignment.of("inspection-board", HOLDER, Set.of(SECOND), staff);
        Assignment own = Assignment.of("inspection-board", HOLDER, Set.of(HOLDER), staff);

        // Then
        assertThat(usual).isEqualTo(Assignment.named(HOLDER));
        assertThat(own)
                .isEqualTo(
                        new Assignment(Assignment.As.PRINCIPAL, List.of(HEAD), FallbackReason.SOLE_HOLDER_IS_AUTHOR));
    }

    private static Assignment assign(Set<UUID> own, Staff.Member... members) {
        return Assignment.of("inspection-board", null, own, new Staff(List.of(members)));
    }
}
