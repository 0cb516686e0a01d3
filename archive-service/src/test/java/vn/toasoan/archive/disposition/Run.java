package vn.toasoan.archive.disposition;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.toasoan.archive.Staff;
import vn.toasoan.archive.record.ArchiveReader;
import vn.toasoan.archive.record.Newsroom;

/** A disposition as the people of a school carry it out, step by step; each step answers the whole run. */
final class Run {

    static final UUID PROPOSER = Staff.person("archivist");
    static final UUID PRINCIPAL = Staff.person("principal");
    static final UUID CHAIR = Staff.person("deputy head");
    static final UUID UNIT = Staff.person("comms-officer");
    static final UUID SECRETARY = PROPOSER;
    static final UUID EXECUTOR = Staff.person("second archivist");
    static final UUID WITNESS = Staff.person("inspection-board");

    static final List<Map<String, String>> COUNCIL = List.of(
            Map.of("person", CHAIR.toString(), "kind", "CHAIR"),
            Map.of("person", UNIT.toString(), "kind", "UNIT"),
            Map.of("person", SECRETARY.toString(), "kind", "SECRETARY"));

    private static final String RUNS = "/api/v1/dispositions";

    Response last;

    static Run of(String... records) {
        Run run = new Run();
        run.last = propose(List.of(records));
        return run;
    }

    static Response propose(List<String> records) {
        return Staff.as(PROPOSER, "archivist")
                .body(Map.of("explanation", "Nhóm hết thời hạn.", "recordIds", records))
                .post(RUNS);
    }

    /** A record of a year that closed so long ago that it is due. */
    static String dueRecord(UUID article, byte[]... pictures) {
        ObjectNode edition = Newsroom.edition(article, 1, pictures);
        edition.put("schoolYear", "2010-2011");
        Newsroom.tellEdition(edition);
        String id = Newsroom.awaitRecordFiled(article, 1).json().get("recordId").asText();
        Staff.as(PRINCIPAL, "principal")
                .body(Map.of("closedOn", "2011-05-31", "decisionNo", "31/QĐ-THHN"))
                .post("/api/v1/school-years/2010-2011/close");
        await().until(() -> "DUE".equals(ArchiveReader.column("select state from record where id = '" + id + "'")));
        return id;
    }

    String id() {
        return last.jsonPath().getString("id");
    }

    Response now() {
        return Staff.as(Staff.INSPECTOR).get(RUNS + "/" + id());
    }

    Response command(UUID person, String role, String command, Map<?, ?> body) {
        Response before = now();
        var request = Staff.as(person, role).header("If-Match", before.header("ETag"));
        Response answer = (body == null ? request : request.body(body)).post(RUNS + "/" + id() + "/" + command);
        if (answer.statusCode() == 200) {
            last = answer;
        }
        return answer;
    }

    Run withCouncil() {
        command(
                PRINCIPAL,
                "principal",
                "council",
                Map.of("decisionNo", "6/QĐ", "decisionDate", "2026-11-20", "seats", COUNCIL));
        return this;
    }

    Response vote(UUID person, String role, String choice, String listSha256, String... records) {
        List<Map<String, String>> votes = Arrays.stream(records)
                .map(record -> Map.of("recordId", record, "vote", choice))
                .toList();
        return command(person, role, "vote", Map.of("listSha256", listSha256, "votes", votes));
    }

    Run allVote(String choice, String... records) {
        String list = now().jsonPath().getString("listSha256");
        vote(CHAIR, "editor", choice, list, records);
        vote(UNIT, "comms-officer", choice, list, records);
        vote(SECRETARY, "archivist", choice, list, records);
        return this;
    }

    Run concluded() {
        command(CHAIR, "editor", "conclude", null);
        return this;
    }

    Response decide(UUID person, String role) {
        return command(
                person,
                role,
                "decide",
                Map.of(
                        "decisionNo", "7/QĐ-THHN",
                        "decisionDate", "2026-11-21",
                        "resultSha256", String.valueOf(now().jsonPath().getString("resultSha256"))));
    }

    Response handOver(UUID executor) {
        return command(PROPOSER, "archivist", "hand-over", Map.of("executor", executor.toString()));
    }

    Run readyToExecute(String... records) {
        withCouncil().allVote("DESTROY", records).concluded();
        decide(PRINCIPAL, "principal");
        handOver(EXECUTOR);
        command(WITNESS, "inspection-board", "witness", null);
        return this;
    }

    Response execute() {
        return command(EXECUTOR, "archivist", "execute", null);
    }

    String awaitEnd() {
        await().until(() ->
                List.of("DESTROYED", "PARTIAL").contains(now().jsonPath().getString("state")));
        last = now();
        return last.jsonPath().getString("state");
    }
}
