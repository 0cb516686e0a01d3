package vn.toasoan.archive.record.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.archive.Staff;
import vn.toasoan.archive.record.ArchiveReader;
import vn.toasoan.archive.record.Newsroom;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.ReceivedRecord;

@ArchiveServiceTest
class SchoolYearCloseTest {

    @Test
    void closing_a_year_cuts_its_records_off_and_makes_their_dates_firm() {
        // Given
        String record = filed(UUID.randomUUID(), "2020-2021");

        // When
        Response closed = close("2020-2021", "2021-05-28");

        // Then
        assertThat(closed.jsonPath().getBoolean("closed")).as(closed.asString()).isTrue();
        await().untilAsserted(() ->
                assertThat(ArchiveReader.record(record).getString("state")).isEqualTo("CLOSED"));
        JsonPath dates = ArchiveReader.record(record);
        assertThat(dates.getBoolean("firm")).isTrue();
        assertThat(dates.getString("expectedCloseOn")).isEqualTo("2021-05-28");
        assertThat(dates.getString("expectedDueOn")).isEqualTo("2032-01-01");
        ReceivedRecord told = KafkaProbe.shared()
                .await(
                        "archive.record.v1",
                        event -> event.isEvent("record-closed")
                                && event.json().get("recordId").asText().equals(record));
        Contracts.of("archive-service").validateClosed(told);
    }

    @Test
    void a_record_that_comes_after_the_close_is_cut_off_too_and_a_new_plan_moves_nothing() {
        // Given
        close("2019-2020", "2020-05-29");

        // When
        String record = filed(UUID.randomUUID(), "2019-2020");
        Newsroom.tellPlan("2019-2020", "2020-06-30", 99);

        // Then
        await().untilAsserted(() ->
                assertThat(ArchiveReader.record(record).getString("state")).isEqualTo("CLOSED"));
        assertThat(ArchiveReader.record(record).getString("expectedCloseOn")).isEqualTo("2020-05-29");
    }

    @Test
    void what_is_over_its_date_becomes_due_and_nothing_else_happens_to_it() {
        // Given
        String record = filed(UUID.randomUUID(), "2009-2010");

        // When
        close("2009-2010", "2010-05-28");

        // Then
        await().untilAsserted(() ->
                assertThat(ArchiveReader.record(record).getString("state")).isEqualTo("DUE"));
        Contracts.of("archive-service")
                .validateClosed(KafkaProbe.shared()
                        .await(
                                "archive.record.v1",
                                event -> event.isEvent("record-due")
                                        && event.json().get("recordId").asText().equals(record)));
        assertThat(ArchiveReader.record(record).getString("files[0].sha256")).isNotBlank();
    }

    @Test
    void the_reason_is_told_step_by_step_with_the_dates() {
        // Given
        String record = filed(UUID.randomUUID(), "2026-2027");

        // When
        JsonPath why = Staff.as(Staff.INSPECTOR)
                .get("/api/v1/records/" + record + "/why")
                .jsonPath();

        // Then
        assertThat(why.getString("steps[0]")).contains("TT-08", "SCHED-2024-09");
        assertThat(why.getString("steps[1]")).contains("hủy khi kết thúc năm", "Điều 17", "10 năm");
        assertThat(why.getString("citations[0].instrument")).isEqualTo("TT-09-2011");
        assertThat(why.getList("beforeDestruction", String.class))
                .contains("Đóng hồ sơ năm học 2026-2027.")
                .anySatisfy(step -> assertThat(step).contains("Quyết định hủy của Hiệu trưởng"));
    }

    @Test
    void an_inspectors_look_at_a_record_is_logged() {
        // Given
        String record = filed(UUID.randomUUID(), "2026-2027");

        // When
        Staff.as(Staff.INSPECTOR).get("/api/v1/records/" + record).then().statusCode(200);

        // Then
        ReceivedRecord told = KafkaProbe.shared()
                .await(
                        "archive.audit.v1",
                        event -> event.isEvent("restricted-read") && event.key().equals(record));
        Contracts.of("archive-service").validateClosed(told);
        assertThat(told.json().get("reader").asText())
                .isEqualTo(Staff.person(Staff.INSPECTOR).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2018-2019, 2019-05-31, 200",
        "2018-2019, 2019-05-31, 409",
        "2018-2019, 2017-05-31, 422",
        "2098-2099, 2099-05-31, 422",
        "2018-2020, 2019-05-31, 404"
    })
    void a_year_is_closed_once_on_a_day_that_lies_in_it(String year, String day, int status) {
        assertThat(close(year, day).statusCode()).isEqualTo(status);
    }

    @Test
    void the_principal_closes_a_year_and_readers_see_it() {
        // When / Then
        Staff.matrix()
                .row("list", request -> request.get("/api/v1/school-years"), Staff.only(200, Staff.READERS))
                .row(
                        "close",
                        request -> request.body(Map.of()).post("/api/v1/school-years/2031-2032/close"),
                        Staff.only(422, "principal"))
                .row(
                        "why",
                        request -> request.get("/api/v1/records/" + UUID.randomUUID() + "/why"),
                        Staff.only(404, Staff.READERS))
                .run();
    }

    private static String filed(UUID article, String schoolYear) {
        ObjectNode edition = Newsroom.edition(article, 1);
        edition.put("schoolYear", schoolYear);
        Newsroom.tellEdition(edition);
        return Newsroom.awaitRecordFiled(article, 1).json().get("recordId").asText();
    }

    private static Response close(String year, String day) {
        return Staff.as(Staff.PRINCIPAL)
                .body(Map.of("closedOn", day, "decisionNo", "31/QĐ-THHN"))
                .post("/api/v1/school-years/" + year + "/close");
    }
}
