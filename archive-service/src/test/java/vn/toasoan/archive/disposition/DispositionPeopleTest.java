package vn.toasoan.archive.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.archive.Staff;

/** Who must not be whom, whatever roles they hold; and who may ask at all. */
@ArchiveServiceTest
class DispositionPeopleTest {

    private String record;
    private Run run;

    @BeforeEach
    void aList() {
        record = Run.dueRecord(UUID.randomUUID());
        run = Run.of(record);
    }

    @Test
    void the_proposer_forms_no_council() {
        // When
        Response answer = run.command(
                Run.PROPOSER,
                "principal",
                "council",
                Map.of("decisionNo", "6/QĐ", "decisionDate", "2026-11-20", "seats", Run.COUNCIL));

        // Then
        assertRefused(answer, 403, "FOUR_EYES");
    }

    @Test
    void a_council_is_three_different_people_with_their_seats() {
        // When
        Response answer = run.command(
                Run.PRINCIPAL,
                "principal",
                "council",
                Map.of("decisionNo", "6/QĐ", "decisionDate", "2026-11-20", "seats", Run.COUNCIL.subList(0, 2)));

        // Then
        assertRefused(answer, 422, "COUNCIL_INCOMPLETE");
    }

    @Test
    void who_is_not_on_the_council_does_not_vote() {
        // Given
        run.withCouncil();

        // When
        Response answer = run.vote(
                UUID.randomUUID(), "editor", "DESTROY", run.last.jsonPath().getString("listSha256"), record);

        // Then
        assertRefused(answer, 403, "NOT_ON_COUNCIL");
    }

    @Test
    void a_vote_on_another_list_is_no_vote() {
        // Given
        run.withCouncil();

        // When
        Response answer = run.vote(Run.CHAIR, "editor", "DESTROY", "0".repeat(64), record);

        // Then
        assertRefused(answer, 409, "CONTENT_CHANGED");
    }

    @Test
    void an_edit_of_the_list_sends_the_run_back_and_voids_every_vote() {
        // Given
        run.withCouncil().allVote("DESTROY", record);
        String second = Run.dueRecord(UUID.randomUUID());

        // When
        Response edited = run.command(
                Run.PROPOSER,
                "archivist",
                "list",
                Map.of("explanation", "Thêm một.", "recordIds", List.of(record, second)));

        // Then
        assertThat(edited.jsonPath().getString("state")).as(edited.asString()).isEqualTo("DRAFT");
        assertThat(edited.jsonPath().getList("votes")).isEmpty();
        assertThat(edited.jsonPath().getList("council")).isEmpty();
        assertThat(edited.jsonPath().getList("items")).hasSize(2);
    }

    @Test
    void a_vote_without_a_quorum_cannot_be_concluded() {
        // Given
        run.withCouncil();
        run.vote(Run.CHAIR, "editor", "DESTROY", run.now().jsonPath().getString("listSha256"), record);

        // When
        Response answer = run.command(Run.CHAIR, "editor", "conclude", null);

        // Then
        assertRefused(answer, 409, "NO_QUORUM");
    }

    @Test
    void neither_the_proposer_nor_the_chair_decides() {
        // Given
        run.withCouncil().allVote("DESTROY", record).concluded();

        // When / Then
        assertRefused(run.decide(Run.PROPOSER, "principal"), 403, "FOUR_EYES");
        assertRefused(run.decide(Run.CHAIR, "principal"), 403, "FOUR_EYES");
    }

    @Test
    void neither_the_proposer_nor_the_decider_executes() {
        // Given
        run.withCouncil().allVote("DESTROY", record).concluded();
        run.decide(Run.PRINCIPAL, "principal");

        // When / Then
        assertRefused(run.handOver(Run.PROPOSER), 403, "FOUR_EYES");
        assertRefused(run.handOver(Run.PRINCIPAL), 403, "FOUR_EYES");
    }

    @Test
    void only_the_executor_executes_and_only_before_a_witness_who_is_somebody_else() {
        // Given
        run.withCouncil().allVote("DESTROY", record).concluded();
        run.decide(Run.PRINCIPAL, "principal");
        run.handOver(Run.EXECUTOR);

        // When / Then
        assertRefused(run.execute(), 409, "WITNESS_MISSING");
        assertRefused(run.command(Run.EXECUTOR, "inspection-board", "witness", null), 403, "FOUR_EYES");
        run.command(Run.WITNESS, "inspection-board", "witness", null);
        assertRefused(run.command(Run.PROPOSER, "archivist", "execute", null), 403, "NOT_EXECUTOR");
    }

    @Test
    void a_role_lets_somebody_ask_and_the_run_is_seen_by_those_with_a_part_in_it() {
        // Given
        String runs = "/api/v1/dispositions";
        String own = runs + "/" + run.id();
        String nowhere = runs + "/" + UUID.randomUUID();
        String[] staff = {
            "contributor",
            "team-lead",
            "editor",
            "finance-officer",
            "inspection-board",
            "comms-officer",
            "principal",
            "archivist"
        };
        int[] seen = Staff.only(404, staff);
        for (int column : new int[] {8, 9, 10}) {
            seen[column] = 200;
        }
        Map<String, String> decision =
                Map.of("decisionNo", "1", "decisionDate", "2026-11-20", "resultSha256", "0".repeat(64));

        // When / Then
        Staff.matrix()
                .row("list", request -> request.get(runs), Staff.only(200, "archivist", "principal", "inspector"))
                .row("read", request -> request.get(own), seen)
                .row(
                        "proof",
                        request -> request.get(own + "/proof"),
                        Staff.only(409, "archivist", "principal", "inspector"))
                .row("propose", request -> request.body(Map.of()).post(runs), Staff.only(422, "archivist"))
                .row("edit", request -> request.body(Map.of()).post(nowhere + "/list"), Staff.only(422, "archivist"))
                .row(
                        "council",
                        request -> request.body(Map.of()).post(nowhere + "/council"),
                        Staff.only(422, "principal"))
                .row("vote", request -> request.body(Map.of()).post(nowhere + "/vote"), Staff.only(422, staff))
                .row("conclude", request -> request.post(nowhere + "/conclude"), Staff.only(404, staff))
                .row(
                        "appraisal",
                        request -> request.body(Map.of("paperNo", "1", "paperDate", "2026-11-20"))
                                .post(nowhere + "/appraisal"),
                        Staff.only(404, "archivist"))
                .row(
                        "decide",
                        request -> request.body(decision).post(nowhere + "/decide"),
                        Staff.only(404, "principal"))
                .row(
                        "hand over",
                        request -> request.body(
                                        Map.of("executor", UUID.randomUUID().toString()))
                                .post(nowhere + "/hand-over"),
                        Staff.only(404, "archivist"))
                .row("witness", request -> request.post(nowhere + "/witness"), Staff.only(404, "inspection-board"))
                .row("execute", request -> request.post(nowhere + "/execute"), Staff.only(404, staff))
                .row("seal", request -> request.post(nowhere + "/seal"), Staff.only(404, "archivist"))
                .row(
                        "cancel",
                        request -> request.body(Map.of("reason", "x")).post(nowhere + "/cancel"),
                        Staff.only(404, "archivist", "principal"))
                .run();
    }

    private static void assertRefused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }
}
