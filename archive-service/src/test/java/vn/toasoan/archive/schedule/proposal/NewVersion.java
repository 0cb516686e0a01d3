package vn.toasoan.archive.schedule.proposal;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.toasoan.archive.Staff;

/** A proposal as the archivist makes one, each for a day of its own far ahead, so that no other test is under it. */
public final class NewVersion {

    private static final AtomicInteger YEAR = new AtomicInteger(2090);

    final String scheduleId;
    final LocalDate from;
    Response last;

    private NewVersion(String scheduleId, LocalDate from) {
        this.scheduleId = scheduleId;
        this.from = from;
    }

    public static NewVersion withRules(Map<?, ?>... rules) {
        int year = YEAR.getAndIncrement();
        NewVersion version = new NewVersion("SCHED-%d-01".formatted(year), LocalDate.of(year, 1, 1));
        version.last =
                Staff.as(Staff.ARCHIVIST).body(version.request(rules)).post("/api/v1/retention-schedules/proposals");
        return version;
    }

    Map<String, Object> request(Map<?, ?>... rules) {
        return Map.of(
                "id",
                scheduleId,
                "name",
                "Bảng thời hạn thử",
                "effectiveFrom",
                from.toString(),
                "basis",
                "Luật Lưu trữ 2024",
                "basedOn",
                "SCHED-2024-09",
                "rules",
                List.of(rules));
    }

    public String id() {
        return last.jsonPath().getString("id");
    }

    public NewVersion submitted() {
        last = command(Staff.person(Staff.ARCHIVIST), "archivist", "submit", null);
        return this;
    }

    public Response approve(UUID person, String contentSha256, String... roles) {
        return Staff.as(person, roles)
                .header("If-Match", last.header("ETag"))
                .body(Map.of("decisionNo", "12/QĐ-THHN", "decisionDate", "2026-11-20", "contentSha256", contentSha256))
                .post("/api/v1/retention-schedules/proposals/" + id() + "/approve");
    }

    public Response approved() {
        return approve(Staff.person(Staff.PRINCIPAL), last.jsonPath().getString("contentSha256"), Staff.PRINCIPAL);
    }

    Response command(UUID person, String role, String command, Object body) {
        var request = Staff.as(person, role).header("If-Match", last.header("ETag"));
        return (body == null ? request : request.body(body))
                .post("/api/v1/retention-schedules/proposals/" + id() + "/" + command);
    }
}
