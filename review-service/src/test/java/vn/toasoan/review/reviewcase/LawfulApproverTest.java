package vn.toasoan.review.reviewcase;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.reviewcase.CaseFixture.BOARD_ONLY;
import static vn.toasoan.review.reviewcase.CaseFixture.DEPUTY;
import static vn.toasoan.review.reviewcase.CaseFixture.EDITOR;
import static vn.toasoan.review.reviewcase.CaseFixture.FINANCE_OFFICER;
import static vn.toasoan.review.reviewcase.CaseFixture.FINANCE_THEN_BOARD;
import static vn.toasoan.review.reviewcase.CaseFixture.PRINCIPAL;
import static vn.toasoan.review.reviewcase.CaseFixture.SECOND_EDITOR;
import static vn.toasoan.review.reviewcase.CaseFixture.TEACHER;
import static vn.toasoan.review.reviewcase.CaseFixture.answered;
import static vn.toasoan.review.reviewcase.CaseFixture.attempt;
import static vn.toasoan.review.reviewcase.CaseFixture.caller;
import static vn.toasoan.review.reviewcase.CaseFixture.decide;
import static vn.toasoan.review.reviewcase.CaseFixture.member;
import static vn.toasoan.review.reviewcase.CaseFixture.person;
import static vn.toasoan.review.reviewcase.CaseFixture.revisionBy;
import static vn.toasoan.review.reviewcase.CaseFixture.school;
import static vn.toasoan.review.reviewcase.CaseFixture.step;
import static vn.toasoan.review.reviewcase.CaseFixture.withDeputy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.toasoan.review.decision.DecisionType;
import vn.toasoan.review.identity.Caller;
import vn.toasoan.review.people.Staff;
import vn.toasoan.review.problem.Refusal;
import vn.toasoan.review.routing.Mode;
import vn.toasoan.review.routing.Route;

/** Whoever wrote it, each article ends at exactly one lawful approver of its first step, and the record says why. */
class LawfulApproverTest {

    private static final UUID INSPECTOR = person(30);
    private static final Route INSPECTION_THEN_BOARD =
            Route.of(List.of(step(1, "inspection-board", Mode.ANY)), List.of(step(1, "editor", Mode.ANY)));

    /** Everybody who might be thought of, each with the roles of their token. */
    private static final List<Caller> EVERYBODY = List.of(
            caller(TEACHER, "contributor"),
            caller(EDITOR, "editor"),
            caller(SECOND_EDITOR, "editor"),
            caller(FINANCE_OFFICER, "finance-officer"),
            caller(INSPECTOR, "contributor"),
            caller(DEPUTY, "contributor"),
            caller(PRINCIPAL, "principal"));

    private enum Trouble {
        THE_FINANCE_OFFICERS_OWN_FINANCE_ARTICLE(
                FINANCE_THEN_BOARD, school(), List.of(FINANCE_OFFICER), PRINCIPAL, "principal SOLE_HOLDER_IS_AUTHOR"),
        THE_WHOLE_BOARD_ARE_CO_AUTHORS(
                BOARD_ONLY,
                school(),
                List.of(TEACHER, EDITOR, SECOND_EDITOR),
                PRINCIPAL,
                "principal SOLE_HOLDER_IS_AUTHOR"),
        THE_ONLY_INSPECTOR_IS_ABSENT_WITH_A_DEPUTY(
                INSPECTION_THEN_BOARD, inspectorAway(), List.of(TEACHER), DEPUTY, "inspection-board HOLDER_ABSENT"),
        THE_DEPUTY_OF_THE_ABSENT_INSPECTOR_IS_CO_AUTHOR(
                INSPECTION_THEN_BOARD, inspectorAway(), List.of(TEACHER, DEPUTY), PRINCIPAL, "principal HOLDER_ABSENT"),
        THE_DEPUTY_OF_THE_FINANCE_OFFICER_WHO_WROTE_IT_IS_CO_AUTHOR(
                FINANCE_THEN_BOARD,
                financeWithDeputy(),
                List.of(FINANCE_OFFICER, DEPUTY),
                PRINCIPAL,
                "principal SOLE_HOLDER_IS_AUTHOR"),
        THE_FINANCE_OFFICER_WHO_WROTE_IT_HAS_A_DEPUTY(
                FINANCE_THEN_BOARD,
                financeWithDeputy(),
                List.of(FINANCE_OFFICER),
                DEPUTY,
                "finance-officer SOLE_HOLDER_IS_AUTHOR");

        private final Route route;
        private final Staff staff;
        private final List<UUID> authors;
        private final UUID lawful;
        private final String record;

        Trouble(Route route, Staff staff, List<UUID> authors, UUID lawful, String record) {
            this.route = route;
            this.staff = staff;
            this.authors = authors;
            this.lawful = lawful;
            this.record = record;
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void itEndsAtOneLawfulApproverAndTheRecordSaysWhy(Trouble trouble) {
        // Given
        List<UUID> approvers = new ArrayList<>();
        List<CaseEvent.ReviewDecisionRecorded> records = new ArrayList<>();

        // When
        for (Caller caller : EVERYBODY) {
            ReviewCase open = answered(revisionBy(trouble.authors.toArray(UUID[]::new)), trouble.route, trouble.staff);
            try {
                List<CaseEvent> events =
                        attempt(open, decide(open.steps().getFirst(), DecisionType.APPROVE), caller, trouble.staff);
                approvers.add(caller.subject());
                records.add((CaseEvent.ReviewDecisionRecorded) events.getFirst());
            } catch (Refusal refused) {
                assertThat(refused.code()).isIn("CONFLICT_OF_INTEREST", "NOT_APPROVER");
            }
        }

        // Then
        assertThat(approvers).containsExactly(trouble.lawful);
        assertThat(records)
                .extracting(record -> record.actingRole() + " " + record.fallbackReason())
                .containsExactly(trouble.record);
    }

    private static Staff inspectorAway() {
        List<Staff.Member> present = new ArrayList<>(school().members());
        return new Staff(present, List.of(withDeputy(member(INSPECTOR, "inspection-board"), DEPUTY)));
    }

    private static Staff financeWithDeputy() {
        return new Staff(school().members().stream()
                .map(member -> member.id().equals(FINANCE_OFFICER) ? withDeputy(member, DEPUTY) : member)
                .toList());
    }
}
