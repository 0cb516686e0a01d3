package vn.toasoan.archive.schedule.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.archive.Staff;

@ArchiveServiceTest
class ProposalTest {

    private static final Map<String, Object> LONGER =
            Map.of("classCode", "TT-08", "periodKind", "FIXED", "periodYears", 15, "endAction", "DISPOSITION");

    @Test
    void a_version_holds_from_its_day_once_another_person_has_decided_with_a_number() {
        // Given
        NewVersion version = NewVersion.withRules(LONGER).submitted();

        // When
        Response answer = version.approved();

        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonPath held = at(version.from.toString());
        assertThat(held.getString("items[0].id")).isEqualTo(version.scheduleId);
        assertThat(held.getInt("items[0].rules.find { it.classCode == 'TT-08' }.periodYears"))
                .isEqualTo(15);
        assertThat(held.getList("items[0].rules")).hasSize(21);
        assertThat(held.getString("items[0].decision.decisionNo")).isEqualTo("12/QĐ-THHN");
        assertThat(at(version.from.minusDays(1).toString()).getString("items[0].id"))
                .isNotEqualTo(version.scheduleId);
    }

    @Test
    void a_period_under_the_floor_is_refused_with_the_article() {
        // When
        Response answer = NewVersion.withRules(
                        Map.of("classCode", "TT-07", "periodKind", "UNTIL_REPLACED", "periodYears", 1))
                .last;

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("UNDER_FLOOR");
        assertThat(answer.jsonPath().getString("article")).isEqualTo("Điều 15");
        assertThat(answer.jsonPath().getString("act")).isEqualTo("33/2024/QH15");
        assertThat(answer.jsonPath().getString("detail")).contains("Điều 15", "Luật Lưu trữ 2024");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/rules/0/periodYears");
    }

    @Test
    void what_the_school_asks_for_is_kept_beside_what_holds_and_why() {
        // When
        JsonPath rule = NewVersion.withRules(
                        Map.of("classCode", "TT-06", "requested", Map.of("years", 0), "minimum", Map.of("years", 5)))
                .last
                .jsonPath();

        // Then
        String found = "rules.find { it.classCode == 'TT-06' }";
        assertThat(rule.getInt(found + ".requested.years")).isZero();
        assertThat(rule.getInt(found + ".periodYears")).isEqualTo(5);
        assertThat(rule.getString(found + ".reason")).contains("hủy khi kết thúc năm", "Điều 15", "05 năm");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "TT-08, FIXED, 5, UNDER_LEGAL_MINIMUM",
        "TT-08, FIXED, 71, OVER_CEILING",
        "TT-08, PERMANENT, 5, PERIOD_UNSOUND",
        "TT-95, FIXED, 10, RULE_INCOMPLETE"
    })
    void an_unlawful_rule_is_refused_by_its_fault(String classCode, String kind, int years, String code) {
        // When
        Response answer =
                NewVersion.withRules(Map.of("classCode", classCode, "periodKind", kind, "periodYears", years)).last;

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }

    @Test
    void the_proposer_cannot_decide_whatever_roles_they_hold() {
        // Given
        NewVersion version = NewVersion.withRules(LONGER).submitted();

        // When
        Response answer = version.approve(
                Staff.person(Staff.ARCHIVIST),
                version.last.jsonPath().getString("contentSha256"),
                "archivist",
                "principal");

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("FOUR_EYES");
    }

    @Test
    void a_decision_holds_only_for_the_content_that_was_shown() {
        // Given
        NewVersion version = NewVersion.withRules(LONGER).submitted();

        // When
        Response answer = version.approve(UUID.randomUUID(), "0".repeat(64), "principal");

        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("CONTENT_CHANGED");
    }

    @Test
    void a_draft_cannot_be_approved_before_it_is_handed_in() {
        // Given
        NewVersion version = NewVersion.withRules(LONGER);

        // When
        Response answer = version.approved();

        // Then
        assertThat(answer.jsonPath().getString("code")).isEqualTo("WRONG_STATE");
    }

    @Test
    void a_returned_proposal_goes_back_to_its_desk_with_the_reason() {
        // Given
        NewVersion version = NewVersion.withRules(LONGER).submitted();

        // When
        Response answer = version.command(
                Staff.person(Staff.PRINCIPAL), "principal", "return", Map.of("reason", "Cần nêu rõ căn cứ."));

        // Then
        assertThat(answer.jsonPath().getString("state")).isEqualTo("RETURNED");
        assertThat(answer.jsonPath().getString("reason")).isEqualTo("Cần nêu rõ căn cứ.");
    }

    @Test
    void only_an_archivist_proposes_and_only_the_principal_decides() {
        // Given
        String proposals = "/api/v1/retention-schedules/proposals";
        String nowhere = proposals + "/" + UUID.randomUUID();
        Map<String, String> approval =
                Map.of("decisionNo", "1", "decisionDate", "2026-11-20", "contentSha256", "0".repeat(64));

        // When / Then
        Staff.matrix()
                .row("list", request -> request.get(proposals), Staff.only(200, "archivist", "principal", "inspector"))
                .row("read", request -> request.get(nowhere), Staff.only(404, "archivist", "principal", "inspector"))
                .row("propose", request -> request.body(Map.of()).post(proposals), Staff.only(422, "archivist"))
                .row("edit", request -> request.body(Map.of()).put(nowhere), Staff.only(422, "archivist"))
                .row("submit", request -> request.post(nowhere + "/submit"), Staff.only(404, "archivist"))
                .row(
                        "approve",
                        request -> request.body(approval).post(nowhere + "/approve"),
                        Staff.only(404, "principal"))
                .row(
                        "return",
                        request -> request.body(Map.of("reason", "x")).post(nowhere + "/return"),
                        Staff.only(404, "principal"))
                .row("schedules", request -> request.get("/api/v1/retention-schedules"), Staff.only(200, Staff.READERS))
                .row("acts", request -> request.get("/api/v1/legal-instruments"), Staff.only(200, Staff.READERS))
                .row(
                        "register an act",
                        request -> request.body(Map.of()).post("/api/v1/legal-instruments"),
                        Staff.only(422, "archivist"))
                .row(
                        "end an act",
                        request -> request.body(Map.of("validUntil", "2030-01-01"))
                                .post("/api/v1/legal-instruments/KHONG-CO/end"),
                        Staff.only(404, "archivist"))
                .run();
    }

    private static JsonPath at(String day) {
        Response answer = Staff.as(Staff.INSPECTOR).get("/api/v1/retention-schedules?at=" + day);
        assertThat(List.of(200)).contains(answer.statusCode());
        return answer.jsonPath();
    }
}
