package vn.toasoan.archive.schedule.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.archive.Staff;

@ArchiveServiceTest
class LegalResourceTest {

    private static final String ACTS = "/api/v1/legal-instruments";

    @ParameterizedTest
    @CsvSource({"2025-06-30, LLT-2011", "2025-07-01, LLT-2024"})
    void exactly_one_archives_act_holds_on_a_day(String day, String act) {
        // When
        List<String> floors = Staff.as(Staff.INSPECTOR)
                .get(ACTS + "?at=" + day)
                .jsonPath()
                .getList("items.findAll { it.floorYears != null }.id");

        // Then
        assertThat(floors).containsExactly(act);
    }

    @Test
    void an_act_that_ends_is_kept_with_its_days_and_ends_once() {
        // Given
        Staff.as(Staff.ARCHIVIST)
                .body(Map.of(
                        "id",
                        "TT-99-2026",
                        "number",
                        "99/2026/TT-BNV",
                        "title",
                        "Thông tư thử",
                        "validFrom",
                        "2026-01-01"))
                .post(ACTS)
                .then()
                .statusCode(201);

        // When
        Response ended = end("\"0\"");

        // Then
        assertThat(ended.jsonPath().getString("validUntil")).isEqualTo("2026-10-01");
        assertThat(end("\"0\"").statusCode()).isEqualTo(412);
        assertThat(end("\"1\"").jsonPath().getString("code")).isEqualTo("LEGAL_INSTRUMENT_ENDED");
        assertThat(Staff.as(Staff.INSPECTOR)
                        .get(ACTS + "?at=2026-11-01")
                        .jsonPath()
                        .getList("items.id"))
                .doesNotContain("TT-99-2026");
    }

    private static Response end(String version) {
        return Staff.as(Staff.ARCHIVIST)
                .header("If-Match", version)
                .body(Map.of("validUntil", "2026-10-01", "replacedBy", "TT-06-2025"))
                .post(ACTS + "/TT-99-2026/end");
    }
}
