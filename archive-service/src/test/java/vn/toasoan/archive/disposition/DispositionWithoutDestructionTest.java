package vn.toasoan.archive.disposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.archive.Staff;
import vn.toasoan.archive.record.ArchiveReader;
import vn.toasoan.archive.record.Newsroom;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;

/** What never comes to a destruction: not listed, kept, extended, lapsed. */
@ArchiveServiceTest
class DispositionWithoutDestructionTest {

    @Test
    void fifteen_days_after_the_decision_nothing_of_it_executes() {
        // Given
        String record = Run.dueRecord(UUID.randomUUID());
        Run run = Run.of(record).readyToExecute(record);

        // When
        ArchiveReader.change("update disposition set lapses_at = now() - interval '1 s' where id = '" + run.id() + "'");

        // Then
        await().until(() -> "LAPSED".equals(run.now().jsonPath().getString("state")));
        assertThat(run.execute().jsonPath().getString("code")).isEqualTo("WRONG_STATE");
        assertThat(ArchiveReader.record(record).getString("state")).isEqualTo("DUE");
    }

    @Test
    void what_the_council_keeps_or_extends_leaves_the_run() {
        // Given
        String kept = Run.dueRecord(UUID.randomUUID());
        String extended = Run.dueRecord(UUID.randomUUID());
        Run run = Run.of(kept, extended)
                .withCouncil()
                .allVote("KEEP", kept)
                .allVote("EXTEND", extended)
                .concluded();

        // When
        run.decide(Run.PRINCIPAL, "principal");

        // Then
        assertThat(ArchiveReader.record(kept).getString("state")).isEqualTo("KEPT");
        assertThat(ArchiveReader.record(extended).getString("state")).isEqualTo("CLOSED");
        assertThat(ArchiveReader.record(extended).getString("expectedDueOn")).isEqualTo("2027-01-01");
        Contracts.of("archive-service")
                .validateClosed(KafkaProbe.shared()
                        .await(
                                "archive.record.v1",
                                event -> event.isEvent("disposition-decided")
                                        && event.key().equals(run.id())));
    }

    @Test
    void only_what_is_due_and_not_held_can_be_listed_and_only_once() {
        // Given
        UUID article = UUID.randomUUID();
        Newsroom.tellEdition(Newsroom.edition(article, 1));
        String young =
                Newsroom.awaitRecordFiled(article, 1).json().get("recordId").asText();
        String held = Run.dueRecord(UUID.randomUUID());
        hold(held);
        String listed = Run.dueRecord(UUID.randomUUID());
        Run.of(listed);

        // When / Then
        assertThat(code(Run.propose(List.of(young)))).isEqualTo("RECORD_NOT_DUE");
        assertThat(code(Run.propose(List.of(held)))).isEqualTo("RECORD_HELD");
        assertThat(code(Run.propose(List.of(listed)))).isEqualTo("RECORD_NOT_DUE");
        assertThat(code(Run.propose(List.of(UUID.randomUUID().toString())))).isEqualTo("RECORD_UNKNOWN");
    }

    private static void hold(String record) {
        Staff.as(Staff.PRINCIPAL)
                .body(Map.of(
                        "mandateNo", "45/QĐ-TTr",
                        "mandateDate", "2026-11-20",
                        "authority", "Thanh tra Sở",
                        "recordIds", List.of(record)))
                .post("/api/v1/holds")
                .then()
                .statusCode(201);
    }

    private static String code(Response answer) {
        return answer.jsonPath().getString("code");
    }
}
