package vn.toasoan.archive.record.reappraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.archive.Staff;
import vn.toasoan.archive.record.ArchiveReader;
import vn.toasoan.archive.record.Newsroom;
import vn.toasoan.archive.record.RecordTerms;
import vn.toasoan.archive.schedule.RetentionSchedule;
import vn.toasoan.archive.schedule.Schedules;
import vn.toasoan.archive.schedule.proposal.NewVersion;

@ArchiveServiceTest
class NewVersionOnRecordsTest {

    private static final Map<String, Object> LONGER =
            Map.of("classCode", "TT-08", "periodKind", "FIXED", "periodYears", 15, "endAction", "DISPOSITION");

    @Inject
    Schedules schedules;

    @Inject
    RecordTerms terms;

    @Test
    void a_dry_run_shows_old_and_new_dates_and_changes_nothing() {
        // Given
        String record = filed();
        String proposal = NewVersion.withRules(LONGER).id();

        // When
        JsonPath change = find(proposal, record);

        // Then
        assertThat(change.getString("effect")).isEqualTo("LONGER");
        assertThat(change.getString("outcome")).isEqualTo("APPLIED");
        assertThat(change.getString("oldDueOn")).isEqualTo("2046-01-01");
        assertThat(change.getString("newDueOn")).isEqualTo("2051-01-01");
        assertThat(ArchiveReader.record(record).getString("expectedDueOn")).isEqualTo("2046-01-01");
    }

    @Test
    void a_longer_period_applies_to_older_records_which_keep_the_rule_they_were_filed_under() throws Throwable {
        // Given
        String record = filed();
        NewVersion version = NewVersion.withRules(LONGER).submitted();
        Response approved = version.approved();
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
        String id = approved.jsonPath().getString("scheduleId");

        // When
        RetentionSchedule schedule =
                VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(() -> schedules.all(LocalDate.now())))
                        .stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        while (VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> terms.apply(schedule))) > 0) {
            continue;
        }

        // Then
        JsonPath after = ArchiveReader.record(record);
        assertThat(after.getString("expectedDueOn")).isEqualTo("2051-01-01");
        assertThat(after.getString("scheduleVersion")).isEqualTo("SCHED-2024-09");
        assertThat(after.getInt("rule.periodYears")).isEqualTo(10);
        assertThat(Staff.as(Staff.INSPECTOR)
                        .get("/api/v1/records/" + record + "/why")
                        .jsonPath()
                        .getList("steps", String.class))
                .contains("Bảng thời hạn %s kéo dài thời hạn: 15 năm, đến hạn 01/01/2051.".formatted(id));
    }

    @Test
    void those_who_decide_and_inspect_see_a_dry_run() {
        Staff.matrix()
                .row(
                        "dry run",
                        request ->
                                request.get("/api/v1/retention-schedules/proposals/" + UUID.randomUUID() + "/dry-run"),
                        Staff.only(404, "archivist", "principal", "inspector"))
                .run();
    }

    private static String filed() {
        UUID article = UUID.randomUUID();
        Newsroom.tellEdition(Newsroom.edition(article, 1).put("schoolYear", "2034-2035"));
        return Newsroom.awaitRecordFiled(article, 1).json().get("recordId").asText();
    }

    private static JsonPath find(String proposal, String record) {
        String link = "/api/v1/retention-schedules/proposals/" + proposal + "/dry-run?limit=100";
        while (link != null) {
            Response page = Staff.as(Staff.INSPECTOR).urlEncodingEnabled(false).get(link);
            Map<String, Object> found = page.jsonPath().getMap("items.find { it.recordId == '%s' }".formatted(record));
            if (found != null) {
                return page.jsonPath().setRootPath("items.find { it.recordId == '%s' }".formatted(record));
            }
            String header = page.header("Link");
            link = header == null ? null : header.substring(1, header.indexOf('>'));
        }
        throw new AssertionError("No record " + record);
    }
}
