package vn.toasoan.archive.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.archive.Staff;
import vn.toasoan.archive.record.ArchiveReader;
import vn.toasoan.archive.record.Newsroom;
import vn.toasoan.archive.store.Sha256;
import vn.toasoan.archive.store.Shelf;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;

/** What can happen to files on a disk, each found and named. */
@ArchiveServiceTest
class IntegrityTest {

    private static final String INTEGRITY = "/api/v1/integrity";

    private UUID record;
    private byte[] first;
    private byte[] second;

    @BeforeEach
    void aRecordWithTwoPictures() {
        UUID article = UUID.randomUUID();
        first = Newsroom.heldPicture("first of " + article);
        second = Newsroom.heldPicture("second of " + article);
        Newsroom.tellEdition(Newsroom.edition(article, 1, first, second));
        record = UUID.fromString(
                Newsroom.awaitRecordFiled(article, 1).json().get("recordId").asText());
    }

    @Test
    void a_sound_record_is_found_sound() {
        // When
        check();

        // Then
        await().until(() -> states().equals(List.of("OK", "OK", "OK", "OK")));
    }

    @Test
    void a_flipped_bit_is_found_and_told_of_once() throws IOException {
        // Given
        Path file = Shelf.file(record, Sha256.of(first));
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        // When
        check();

        // Then
        await().until(() -> "CORRUPT".equals(state(first)));
        assertThat(detail(first)).contains("with the hash " + Sha256.of(bytes));
        Contracts.of("archive-service")
                .validateClosed(KafkaProbe.shared()
                        .await(
                                "archive.record.v1",
                                event -> event.isEvent("fixity-failed")
                                        && event.json().get("recordId").asText().equals(record.toString())));
        check();
        await().until(() -> checked());
        long told = KafkaProbe.shared().records("archive.record.v1").stream()
                .filter(event -> event.isEvent("fixity-failed")
                        && event.json().get("recordId").asText().equals(record.toString()))
                .count();
        assertThat(told).isEqualTo(1);
    }

    @Test
    void a_truncated_file_is_found() throws IOException {
        // Given
        Path file = Shelf.file(record, Sha256.of(first));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 7));

        // When
        check();

        // Then
        await().until(() -> "CORRUPT".equals(state(first)));
        assertThat(detail(first)).startsWith("7 bytes");
    }

    @Test
    void two_files_in_each_others_place_are_found() throws IOException {
        // Given
        Path one = Shelf.file(record, Sha256.of(first));
        Path other = Shelf.file(record, Sha256.of(second));
        byte[] kept = Files.readAllBytes(one);
        Files.write(one, Files.readAllBytes(other));
        Files.write(other, kept);

        // When
        check();

        // Then
        await().until(() -> "CORRUPT".equals(state(first)) && "CORRUPT".equals(state(second)));
        assertThat(detail(first)).startsWith("swapped with ");
    }

    @Test
    void a_file_that_is_gone_is_found() throws IOException {
        // Given
        Files.delete(Shelf.file(record, Sha256.of(second)));

        // When
        check();

        // Then
        await().until(() -> "MISSING".equals(state(second)));
        assertThat(Staff.as(Staff.INSPECTOR).get(INTEGRITY).jsonPath().getInt("missing"))
                .isPositive();
    }

    @Test
    void a_missing_key_is_found_for_every_file_of_the_record() throws IOException {
        // Given
        Files.delete(Shelf.key(record));

        // When
        check();

        // Then
        await().until(() -> states().equals(List.of("UNREADABLE", "UNREADABLE", "UNREADABLE", "UNREADABLE")));
        assertThat(detail(first)).isEqualTo("the key of the record is missing");
    }

    @Test
    void the_faults_are_listed_page_by_page_each_once() throws IOException {
        // Given
        Files.delete(Shelf.key(record));
        check();
        await().until(() -> states().equals(List.of("UNREADABLE", "UNREADABLE", "UNREADABLE", "UNREADABLE")));

        // When
        String link = INTEGRITY + "/faults?limit=3";
        int seen = 0;
        while (link != null) {
            var page = Staff.as(Staff.INSPECTOR).urlEncodingEnabled(false).get(link);
            seen += page.jsonPath()
                    .getList("items.findAll { it.recordId == '%s' }".formatted(record))
                    .size();
            String header = page.header("Link");
            link = header == null ? null : header.substring(1, header.indexOf('>'));
        }

        // Then
        assertThat(seen).isEqualTo(4);
    }

    @Test
    void the_archivist_orders_a_check_and_principal_and_inspector_see_what_it_found() {
        // Given
        String[] readers = {"archivist", "principal", "inspector"};

        // When / Then
        Staff.matrix()
                .row("summary", request -> request.get(INTEGRITY), Staff.only(200, readers))
                .row("faults", request -> request.get(INTEGRITY + "/faults"), Staff.only(200, readers))
                .row(
                        "check",
                        request -> request.post(INTEGRITY + "/check?recordId=" + UUID.randomUUID()),
                        Staff.only(200, "archivist"))
                .run();
    }

    private void check() {
        JsonPath ordered = Staff.as(Staff.ARCHIVIST)
                .post(INTEGRITY + "/check?recordId=" + record)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(ordered.getInt("files")).isEqualTo(4);
    }

    private boolean checked() {
        return ArchiveReader.column(
                        "select 1 from record_file where record_id = '%s' and checked_at is null".formatted(record))
                == null;
    }

    private List<String> states() {
        return List.of(ArchiveReader.column(
                        "select string_agg(fixity, ',' order by position) from record_file where record_id = '%s'"
                                .formatted(record))
                .split(","));
    }

    private String state(byte[] picture) {
        return ofPicture("fixity", picture);
    }

    private String detail(byte[] picture) {
        return ofPicture("fixity_detail", picture);
    }

    private String ofPicture(String column, byte[] picture) {
        return ArchiveReader.column("select %s from record_file where record_id = '%s' and sha256 = '%s'"
                .formatted(column, record, Sha256.of(picture)));
    }
}
