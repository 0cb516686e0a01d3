package vn.toasoan.archive.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.archive.schedule.law.LegalInstrument;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;
import vn.toasoan.testkit.Tokens;

@ArchiveServiceTest
class RetentionScheduleTest {

    /** The floor of the archives act that held in September 2024. */
    private static final int FLOOR_YEARS = 5;

    private static final LegalInstrument ACT_OF_2011 = new LegalInstrument(
            "LLT-2011",
            "01/2011/QH13",
            "Luật Lưu trữ 2011",
            LocalDate.of(2012, 7, 1),
            null,
            null,
            FLOOR_YEARS,
            70,
            "Điều 17",
            null,
            0);

    @Test
    void the_first_version_has_the_21_classes_in_order() {
        // When
        JsonPath version = schedules();

        // Then
        List<String> expected = Stream.concat(
                        IntStream.rangeClosed(1, 20).mapToObj("TT-%02d"::formatted), Stream.of("TT-90"))
                .toList();
        assertThat(version.getString("items[0].id")).isEqualTo("SCHED-2024-09");
        assertThat(version.getList("items[0].rules.classCode")).isEqualTo(expected);
    }

    @Test
    void an_article_on_the_site_is_kept_ten_years_although_the_plan_asks_for_less() {
        // When
        Map<String, Object> rule = schedules().getMap("items[0].rules.find { it.classCode == 'TT-08' }");

        // Then
        assertThat(rule)
                .containsEntry("periodKind", "FIXED")
                .containsEntry("periodYears", 10)
                .containsEntry("seedRule", "Hủy khi kết thúc năm")
                .containsEntry("triggerCode", "YEAR_CLOSED")
                .containsEntry("endAction", "DISPOSITION");
    }

    @Test
    void plans_reports_decisions_and_regulations_are_permanent() {
        // When
        List<String> permanent =
                schedules().getList("items[0].rules.findAll { it.periodKind == 'PERMANENT' }.classCode");

        // Then
        assertThat(permanent).containsExactly("TT-01", "TT-02", "TT-03", "TT-04", "TT-05", "TT-09", "TT-16");
    }

    @Test
    void no_period_is_under_the_floor_of_the_archives_act() {
        // When
        List<Integer> years = schedules()
                .getList("items[0].rules.findAll { it.periodKind in ['FIXED', 'UNTIL_REPLACED'] }.periodYears");

        // Then
        assertThat(years).hasSize(8).allSatisfy(each -> assertThat(each).isGreaterThanOrEqualTo(FLOOR_YEARS));
    }

    @Test
    void every_period_is_the_longest_of_what_was_asked_the_table_and_the_floor() {
        // When
        List<Map<String, Object>> rules =
                schedules().getList("items[0].rules.findAll { it.periodKind in ['FIXED', 'PERMANENT'] }");

        // Then
        assertThat(rules).hasSize(14).allSatisfy(rule -> {
            Period effective = Reckoning.of(period(rule.get("requested")), period(rule.get("minimum")), ACT_OF_2011)
                    .effective();
            assertThat(effective.years()).as("%s", rule.get("classCode")).isEqualTo(rule.get("periodYears"));
        });
    }

    @Test
    void a_class_that_cites_a_dead_act_is_one_to_review_and_still_holds() {
        // When
        List<Map<String, Object>> dead =
                schedules().getList("items[0].needsReview.findAll { it.classCode == 'TT-08' }");

        // Then
        assertThat(dead)
                .contains(Map.of(
                        "classCode",
                        "TT-08",
                        "instrument",
                        "TT-09-2011",
                        "endedOn",
                        "2023-02-15",
                        "replacedBy",
                        "TT-10-2022"));
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "2024-08-31, 404",
        "2024-09-01, 200",
        "2026-11-25, 200",
        "hôm nay, 400"
    })
    void the_rules_of_any_day_can_be_asked_for(String day, int status) {
        // When / Then
        vn.toasoan.archive.Staff.as("inspector")
                .queryParam("at", day)
                .get("/api/v1/retention-schedules")
                .then()
                .statusCode(status);
    }

    @Test
    void a_class_that_depends_on_the_case_lists_its_cases() {
        // When
        List<Map<String, Object>> cases = schedules().getList("items[0].rules.find { it.classCode == 'TT-14' }.cases");

        // Then
        assertThat(cases)
                .containsExactly(
                        Map.of("appliesTo", "Khen thưởng cấp trường", "years", 10),
                        Map.of("appliesTo", "Khen thưởng cấp tỉnh, bộ", "years", 20),
                        Map.of("appliesTo", "Khen thưởng của Thủ tướng, Chủ tịch nước"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update retention_rule set period_years = 1 where class_code = 'TT-08'",
                "delete from retention_rule where class_code = 'TT-90'",
                "insert into retention_rule select schedule_id, 'TT-91', 22, name, examples, seed_rule, legal_minimum, period_kind,"
                        + " period_years, period, trigger_code, trigger_text, basis, end_action from retention_rule where class_code = 'TT-08'",
                "update retention_schedule set effective_from = current_date",
                "delete from retention_schedule",
                "truncate retention_schedule cascade",
                "truncate retention_rule cascade",
                "update retention_rule_case set years = 1",
                "delete from retention_rule_case",
                "insert into retention_rule_case values ('SCHED-2024-09', 'TT-14', 4, 'Khác', 1)",
                "truncate retention_rule_case",
                "delete from retention_schedule_seal",
                "truncate retention_schedule_seal",
                "update retention_rule_basis set minimum_years = 1",
                "delete from retention_rule_basis"
            })
    void not_even_the_tables_owner_can_change_a_sealed_version(String statement) throws SQLException {
        try (Connection database = PostgresServer.shared().connect(ServiceStack.database());
                var change = database.createStatement()) {
            // When / Then
            assertThatThrownBy(() -> change.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo("23001");
        }
    }

    @SuppressWarnings("unchecked")
    private static Period period(Object json) {
        Map<String, Object> period = (Map<String, Object>) json;
        return period == null ? null : new Period((Integer) period.get("years"), (Boolean) period.get("permanent"));
    }

    private static JsonPath schedules() {
        return given().auth()
                .oauth2(Tokens.of("a1f0c7e2-3b52-4d0e-9a61-0d6c2f7b1a09")
                        .roles("archivist")
                        .sign())
                .get("/api/v1/retention-schedules?at=2026-09-05")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
