package vn.toasoan.archive.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.archive.Staff;
import vn.toasoan.archive.audit.verify.AuditExport;
import vn.toasoan.archive.audit.verify.Ed25519Keys;
import vn.toasoan.archive.audit.verify.MerkleTree;
import vn.toasoan.archive.record.ArchiveReader;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.Mailbox;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ReceivedMail;
import vn.toasoan.testkit.ServiceStack;

@ArchiveServiceTest
class AuditLogTest {

    private static final String AUDIT = "/api/v1/audit";
    private static final String COMMAND = "vn.toasoan.review.audit.command-audited.v1";

    @Test
    void a_command_of_another_service_enters_the_log_once_and_without_its_sentences() {
        // Given
        UUID event = UUID.randomUUID();
        UUID article = UUID.randomUUID();
        String data =
                "{\"command\":\"DECIDE\",\"targetType\":\"review\",\"targetId\":\"%s\",\"facts\":{\"reason\":\"Cô Lan viết sai tên\"}}"
                        .formatted(article);

        // When
        tell(event, article, data);
        tell(event, article, data);
        String marker = entryOf(tell(UUID.randomUUID(), article, data));

        // Then
        assertThat(marker)
                .contains("\"command\":\"DECIDE\"", article.toString(), "\"reason\":\"hmac:")
                .doesNotContain("Lan");
        assertThat(ArchiveReader.column("select count(*) from audit_entry where event_id = '" + event + "'"))
                .isEqualTo("1");
    }

    @Test
    void the_log_is_sound_and_its_export_is_verified_without_the_service() throws IOException {
        // Given
        entryOf(tell(UUID.randomUUID(), UUID.randomUUID(), "{\"command\":\"DECIDE\"}"));
        JsonPath signed = Staff.as(Staff.INSPECTOR)
                .post(AUDIT + "/checkpoints")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        String pem = Staff.as(Staff.INSPECTOR).get(AUDIT + "/key").jsonPath().getString("pem");

        // When
        JsonPath verdict = Staff.as(Staff.INSPECTOR).get(AUDIT + "/verify").jsonPath();
        String export = Staff.as(Staff.INSPECTOR).get(AUDIT + "/export").asString();

        // Then
        assertThat(verdict.getBoolean("sound")).as(verdict.prettify()).isTrue();
        assertThat(verdict.getLong("checked")).isGreaterThanOrEqualTo(signed.getLong("size"));
        AuditExport.Verdict offline =
                AuditExport.verify(new BufferedReader(new StringReader(export)), Ed25519Keys.publicKey(pem), List.of());
        assertThat(offline.faults()).isEmpty();
        assertThat(offline.checked()).isGreaterThanOrEqualTo(signed.getLong("size"));
    }

    @Test
    void a_checkpoint_leaves_the_system_by_mail() {
        // Given
        entryOf(tell(UUID.randomUUID(), UUID.randomUUID(), "{\"command\":\"M\"}"));

        // When
        JsonPath signed = Staff.as(Staff.INSPECTOR).post(AUDIT + "/checkpoints").jsonPath();

        // Then
        String subject = "Điểm chốt nhật ký lưu trữ: %d dòng".formatted(signed.getLong("size"));
        ReceivedMail mail =
                Mailbox.shared().await(received -> received.subject().equals(subject));
        assertThat(mail.to()).contains("hieu-truong@th-hai-ninh.example");
    }

    @Test
    void one_entry_and_the_growth_of_the_log_are_proved() {
        // Given
        entryOf(tell(UUID.randomUUID(), UUID.randomUUID(), "{\"command\":\"A\"}"));
        long before = Staff.as(Staff.INSPECTOR)
                .post(AUDIT + "/checkpoints")
                .jsonPath()
                .getLong("size");
        entryOf(tell(UUID.randomUUID(), UUID.randomUUID(), "{\"command\":\"B\"}"));

        // When
        JsonPath proof =
                Staff.as(Staff.INSPECTOR).get(AUDIT + "/proof/" + before).jsonPath();
        JsonPath growth = Staff.as(Staff.INSPECTOR)
                .get(AUDIT + "/consistency?a=" + before)
                .jsonPath();

        // Then
        assertThat(MerkleTree.rootFrom(before, proof.getLong("size"), proof.getString("hash"), proof.getList("path")))
                .isEqualTo(proof.getString("rootHash"));
        assertThat(MerkleTree.isConsistent(
                        before,
                        growth.getLong("second"),
                        growth.getString("firstRoot"),
                        growth.getString("secondRoot"),
                        growth.getList("proof")))
                .isTrue();
    }

    @Test
    void a_row_that_was_edited_behind_the_services_back_is_named() {
        // Given
        String event = tell(UUID.randomUUID(), UUID.randomUUID(), "{\"command\":\"A\"}")
                .toString();
        entryOf(UUID.fromString(event));
        String seq = ArchiveReader.column("select seq from audit_entry where event_id = '" + event + "'");
        tamper("update audit_entry set entry = replace(entry, '\"A\"', '\"X\"') where seq = " + seq);

        // When
        JsonPath verdict = Staff.as(Staff.INSPECTOR).get(AUDIT + "/verify").jsonPath();
        tamper("update audit_entry set entry = replace(entry, '\"X\"', '\"A\"') where seq = " + seq);

        // Then
        assertThat(verdict.getBoolean("sound")).isFalse();
        assertThat(verdict.getString("faults[0].kind")).isEqualTo("EDITED");
        assertThat(verdict.getString("faults[0].seq")).isEqualTo(seq);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set entry = '{}'",
                "delete from audit_entry",
                "truncate audit_entry cascade",
                "update audit_checkpoint set body = '{}'",
                "delete from audit_checkpoint",
                "truncate audit_checkpoint"
            })
    void no_statement_of_the_service_changes_the_log(String statement) throws SQLException {
        // Given
        entryOf(tell(UUID.randomUUID(), UUID.randomUUID(), "{\"command\":\"A\"}"));
        Staff.as(Staff.INSPECTOR).post(AUDIT + "/checkpoints");
        try (Connection database = PostgresServer.shared().connect(ServiceStack.database());
                var change = database.createStatement()) {
            // When / Then
            assertThatThrownBy(() -> change.execute(statement)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void archivist_principal_and_inspector_read_the_log_and_nobody_else() {
        // Given
        entryOf(tell(UUID.randomUUID(), UUID.randomUUID(), "{\"command\":\"A\"}"));
        String[] allowed = {"archivist", "principal", "inspector"};

        // When / Then
        Staff.matrix()
                .row("entries", request -> request.get(AUDIT + "/entries?limit=1"), Staff.only(200, allowed))
                .row("verify", request -> request.get(AUDIT + "/verify"), Staff.only(200, allowed))
                .row("checkpoints", request -> request.get(AUDIT + "/checkpoints"), Staff.only(200, allowed))
                .row("sign", request -> request.post(AUDIT + "/checkpoints"), Staff.only(200, allowed))
                .row("proof", request -> request.get(AUDIT + "/proof/1"), Staff.only(200, allowed))
                .row("proof of nothing", request -> request.get(AUDIT + "/proof/99999999"), Staff.only(404, allowed))
                .row("consistency", request -> request.get(AUDIT + "/consistency?a=1"), Staff.only(200, allowed))
                .row(
                        "consistency of nothing",
                        request -> request.get(AUDIT + "/consistency?a=0"),
                        Staff.only(422, allowed))
                .row("export", request -> request.get(AUDIT + "/export"), Staff.only(200, allowed))
                .row("key", request -> request.get(AUDIT + "/key"), Staff.only(200, allowed))
                .run();
    }

    @Test
    void the_archives_own_commands_are_in_the_log() {
        // Given
        Response registered = Staff.as(Staff.ARCHIVIST)
                .body(
                        "{\"id\":\"TT-88-2026\",\"number\":\"88/2026/TT-BNV\",\"title\":\"Thông tư thử\",\"validFrom\":\"2026-01-01\"}")
                .post("/api/v1/legal-instruments");

        // When / Then
        assertThat(registered.statusCode()).isEqualTo(201);
        await().untilAsserted(() -> assertThat(ArchiveReader.column(
                        "select entry from audit_entry where entry like '%REGISTER_LEGAL_INSTRUMENT%TT-88-2026%'"))
                .contains(Staff.person(Staff.ARCHIVIST).toString()));
    }

    private static UUID tell(UUID event, UUID article, String data) {
        KafkaProbe.shared().publish("review.audit.v1", article.toString(), COMMAND, event, data);
        return event;
    }

    private static String entryOf(UUID event) {
        String query = "select entry from audit_entry where event_id = '" + event + "'";
        await().untilAsserted(() -> assertThat(ArchiveReader.column(query)).isNotNull());
        return ArchiveReader.column(query);
    }

    /** As somebody with the database in hand, past grants and triggers. */
    private static void tamper(String statement) {
        ArchiveReader.change("set session_replication_role = replica; " + statement);
    }
}
