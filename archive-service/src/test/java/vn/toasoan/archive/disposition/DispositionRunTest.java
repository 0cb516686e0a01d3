package vn.toasoan.archive.disposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.archive.Staff;
import vn.toasoan.archive.audit.verify.Ed25519Keys;
import vn.toasoan.archive.record.ArchiveReader;
import vn.toasoan.archive.record.Newsroom;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ReceivedRecord;
import vn.toasoan.testkit.ServiceStack;

@ArchiveServiceTest
class DispositionRunTest {

    @Test
    void a_run_that_everybody_agreed_to_leaves_no_byte_and_a_tombstone_with_the_decision() {
        // Given
        UUID article = UUID.randomUUID();
        String record = Run.dueRecord(article, Newsroom.heldPicture("to go " + article));
        assertThat(folder(record)).isNotEmptyDirectory();
        Run run = Run.of(record).readyToExecute(record);

        // When
        Response executing = run.execute();

        // Then
        assertThat(executing.statusCode()).as(executing.asString()).isEqualTo(200);
        assertThat(run.awaitEnd()).isEqualTo("DESTROYED");
        assertThat(folder(record)).doesNotExist();
        assertThat(namesIn(folder(record).getParent().getParent().resolve("incoming")))
                .noneMatch(name -> name.contains(record));
        Response tombstone = ArchiveReader.archivist().get("/api/v1/records/" + record);
        assertThat(tombstone.statusCode()).isEqualTo(410);
        assertThat(tombstone.jsonPath().getString("decisionNo")).isEqualTo("7/QĐ-THHN");
        assertThat(ArchiveReader.column(
                        "select summary || coalesce(public_note, '') from record where id = '" + record + "'"))
                .isEmpty();
        assertThat(ArchiveReader.column("select title || authors || team_name from record where id = '" + record + "'"))
                .isNotBlank();
        ReceivedRecord told = KafkaProbe.shared()
                .await(
                        "archive.record.v1",
                        event -> event.isEvent("record-destroyed")
                                && event.json().get("recordId").asText().equals(record));
        Contracts.of("archive-service").validateClosed(told);
        assertThat(told.json().get("lastOfArticle").asBoolean()).isTrue();
    }

    @Test
    void the_certificate_of_a_sealed_run_is_signed_and_names_every_file() throws Exception {
        // Given
        String record = Run.dueRecord(UUID.randomUUID());
        String file = ArchiveReader.record(record).getString("files[0].sha256");
        Run run = Run.of(record).readyToExecute(record);
        run.execute();
        run.awaitEnd();

        // When
        Response sealed = run.command(Run.PROPOSER, "archivist", "seal", null);

        // Then
        assertThat(sealed.jsonPath().getString("state")).as(sealed.asString()).isEqualTo("SEALED");
        JsonNode proof = new ObjectMapper()
                .readTree(Staff.as(Staff.INSPECTOR)
                        .get("/api/v1/dispositions/" + run.id() + "/proof")
                        .asString());
        String certificate = proof.get("certificate").asText();
        assertThat(certificate).contains(file, record, "7/QĐ-THHN", Run.WITNESS.toString());
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(Ed25519Keys.publicKey(
                Staff.as(Staff.INSPECTOR).get("/api/v1/audit/key").jsonPath().getString("pem")));
        signature.update(certificate.getBytes(StandardCharsets.UTF_8));
        assertThat(signature.verify(
                        Base64.getDecoder().decode(proof.get("signature").asText())))
                .isTrue();
    }

    @Test
    void a_hold_that_is_placed_before_the_order_to_execute_saves_the_record() {
        // Given
        String held = Run.dueRecord(UUID.randomUUID());
        String other = Run.dueRecord(UUID.randomUUID());
        Run run = Run.of(held, other).readyToExecute(held, other);
        hold(held);

        // When
        run.execute();

        // Then
        assertThat(run.awaitEnd()).isEqualTo("PARTIAL");
        JsonPath items = run.last.jsonPath();
        assertThat(items.getString("items.find { it.recordId == '%s' }.detail".formatted(held)))
                .isEqualTo("RECORD_HELD");
        assertThat(items.getString("items.find { it.recordId == '%s' }.state".formatted(other)))
                .isEqualTo("DESTROYED");
        assertThat(ArchiveReader.record(held).getString("state")).isEqualTo("DUE");
    }

    @Test
    void a_hold_that_is_being_placed_while_the_destruction_runs_wins() throws Exception {
        // Given
        String record = Run.dueRecord(UUID.randomUUID());
        Run run = Run.of(record).readyToExecute(record);
        try (var database = PostgresServer.shared().connect(ServiceStack.database());
                var placing = database.createStatement()) {
            database.setAutoCommit(false);
            placing.execute("select pg_advisory_xact_lock(hashtextextended('hold', 0))");

            // When
            run.execute();
            await().until(() -> "t"
                    .equals(ArchiveReader.column(
                            "select exists(select 1 from pg_locks where locktype = 'advisory' and not granted)")));
            placing.execute("""
                    insert into hold (id, mandate_no, mandate_date, authority, by_query, state, placed_by, placed_at, version)
                    values ('%1$s', '1/TTr', current_date, 'Thanh tra', false, 'ACTIVE', '%1$s', now(), 0)
                    """.formatted(UUID.nameUUIDFromBytes(record.getBytes(StandardCharsets.UTF_8))));
            placing.execute("insert into hold_record values ('%s', '%s')"
                    .formatted(UUID.nameUUIDFromBytes(record.getBytes(StandardCharsets.UTF_8)), record));
            database.commit();
        }

        // Then
        assertThat(run.awaitEnd()).isEqualTo("PARTIAL");
        assertThat(folder(record)).isNotEmptyDirectory();
        assertThat(ArchiveReader.record(record).getString("state")).isEqualTo("DUE");
    }

    @Test
    void a_process_that_was_killed_between_commit_and_removal_goes_on_where_it_was() {
        // Given
        String record = Run.dueRecord(UUID.randomUUID());
        Run run = Run.of(record).readyToExecute(record);
        run.execute();
        run.awaitEnd();

        // When
        putBack(record);
        ArchiveReader.change("update disposition_item set state = 'ERASING' where record_id = '" + record + "'");

        // Then
        await().until(() -> !Files.exists(folder(record)));
        await().until(() -> "DESTROYED"
                .equals(ArchiveReader.column("select state from disposition_item where record_id = '" + record + "'")));
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

    private static Path folder(String record) {
        return ConfigProvider.getConfig()
                .getValue("toasoan.data-dir", Path.class)
                .resolve("archive")
                .resolve(record.substring(record.length() - 2))
                .resolve(record);
    }

    private static void putBack(String record) {
        try {
            Files.createDirectories(folder(record));
            Files.writeString(folder(record).resolve("a".repeat(64)), "còn sót");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> namesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
