package vn.toasoan.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRecordStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:15:09Z");
    private static final UUID RECORD = UUID.fromString("019ab3f1-0a10-7b20-8c30-4d5e6f7081aa");
    private static final byte[] BYTES = "Tiết đọc thư viện".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = Sha256.of(BYTES);

    @TempDir
    Path data;

    @Test
    void a_kept_file_lies_encrypted_under_the_hash_of_what_is_on_the_disk() throws IOException {
        // When
        StoredFile stored = store().keep(RECORD, BYTES);

        // Then
        Path file = files().getFirst();
        byte[] onDisk = Files.readAllBytes(file);
        assertThat(stored.sha256()).isEqualTo(HASH);
        assertThat(stored.sha512()).hasSize(128);
        assertThat(stored.size()).isEqualTo(BYTES.length);
        assertThat(stored.verifiedAt()).isEqualTo(NOW);
        assertThat(stored.storedSha256()).isEqualTo(Sha256.of(onDisk));
        assertThat(file.getParent()).isEqualTo(data.resolve("archive/aa/" + RECORD));
        assertThat(file.getFileName().toString())
                .endsWith("-" + stored.storedSha256())
                .doesNotContain(HASH);
        assertThat(new String(onDisk, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(BYTES, StandardCharsets.ISO_8859_1));
        assertThat(store().read(RECORD, HASH)).hasValue(BYTES);
    }

    @Test
    void without_its_key_a_record_can_be_read_by_nobody_and_no_second_key_is_made() throws IOException {
        // Given
        store().keep(RECORD, BYTES);

        // When
        Files.delete(key());

        // Then
        assertThatThrownBy(() -> store().read(RECORD, HASH))
                .isInstanceOf(StoreConflict.class)
                .hasMessageContaining("no key");
        assertThatThrownBy(() -> store().keep(RECORD, BYTES)).isInstanceOf(StoreConflict.class);
        assertThat(key()).doesNotExist();
    }

    @Test
    void a_file_of_another_record_cannot_be_passed_off_as_this_ones() throws IOException {
        // Given
        FileRecordStore store = store();
        UUID other = UUID.fromString("019ab3f1-0a10-7b20-8c30-4d5e6f7081ab");
        store.keep(RECORD, BYTES);
        store.keep(other, BYTES);

        // When
        Files.copy(keyOf(other), key(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        // Then
        assertThatThrownBy(() -> store.read(RECORD, HASH))
                .isInstanceOf(StoreConflict.class)
                .hasMessageContaining("unwrapped");
    }

    @Test
    void after_a_destruction_neither_file_nor_key_nor_part_is_left_and_again_is_no_change() throws IOException {
        // Given
        FileRecordStore store = store();
        store.keep(RECORD, BYTES);
        Files.write(data.resolve("archive/incoming/" + RECORD + "-1.part"), BYTES);

        // When
        int removed = store.destroy(RECORD);

        // Then
        assertThat(removed).isEqualTo(2);
        assertThat(files()).isEmpty();
        assertThat(key()).doesNotExist();
        assertThat(store.destroy(RECORD)).isZero();
        assertThat(store.find(RECORD, HASH)).isEmpty();
    }

    @Test
    void keeping_the_same_bytes_again_changes_nothing() throws IOException {
        // Given
        FileRecordStore store = store();
        store.keep(RECORD, BYTES);
        FileTime written = Files.getLastModifiedTime(files().getFirst());

        // When
        StoredFile again = store.keep(RECORD, BYTES);

        // Then
        assertThat(again.sha256()).isEqualTo(HASH);
        assertThat(files()).hasSize(1);
        assertThat(Files.getLastModifiedTime(files().getFirst())).isEqualTo(written);
    }

    @Test
    void the_same_bytes_in_two_records_are_two_files() throws IOException {
        // Given
        FileRecordStore store = store();
        store.keep(RECORD, BYTES);

        // When
        store.keep(UUID.fromString("019ab3f1-0a10-7b20-8c30-4d5e6f7081ab"), BYTES);

        // Then
        assertThat(files()).hasSize(2);
    }

    @Test
    void a_name_that_holds_other_bytes_is_a_hard_error_and_stays_untouched() throws IOException {
        // Given
        FileRecordStore store = store();
        store.keep(RECORD, BYTES);
        Path file = files().getFirst();
        Files.write(file, new byte[] {1, 2, 3});

        // When / Then
        assertThatThrownBy(() -> store.keep(RECORD, BYTES))
                .isInstanceOf(StoreConflict.class)
                .hasMessageContaining(HASH);
        assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    void a_flipped_bit_is_found_when_the_file_is_read() throws IOException {
        // Given
        FileRecordStore store = store();
        store.keep(RECORD, BYTES);
        byte[] flipped = Files.readAllBytes(files().getFirst());
        flipped[4] ^= 1;
        Files.write(files().getFirst(), flipped);

        // When / Then
        assertThatThrownBy(() -> store.find(RECORD, HASH)).isInstanceOf(StoreConflict.class);
    }

    @Test
    void a_file_that_was_never_kept_is_not_found() throws IOException {
        // When
        Optional<StoredFile> found = store().find(RECORD, HASH);

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void a_name_that_is_no_hash_reaches_no_other_folder() throws IOException {
        // Given
        FileRecordStore store = store();

        // When / Then
        assertThatThrownBy(() -> store.find(RECORD, "../../incoming")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_a_killed_process_left_half_written_is_swept_at_a_later_start() throws IOException {
        // Given
        store();
        Path old = Files.write(data.resolve("archive/incoming/old.part"), BYTES);
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofHours(2))));
        Path young = Files.write(data.resolve("archive/incoming/young.part"), BYTES);
        Files.setLastModifiedTime(young, FileTime.from(NOW.minus(Duration.ofMinutes(2))));

        // When
        store();

        // Then
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void a_folder_that_cannot_be_made_stops_the_start_with_a_sentence() throws IOException {
        // Given
        Path notAFolder = Files.write(data.resolve("file"), BYTES);

        // When / Then
        assertThatThrownBy(() -> new FileRecordStore(notAFolder, keys(), Clock.systemUTC()))
                .hasMessageContaining("DATA_DIR");
    }

    private FileRecordStore store() {
        return new FileRecordStore(data, keys(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private RecordKeys keys() {
        return new RecordKeys(data.resolve("keys"), new MasterKey(data.resolve("master.key")));
    }

    private Path key() {
        return keyOf(RECORD);
    }

    private Path keyOf(UUID record) {
        return data.resolve("keys/" + record.toString().substring(34) + "/" + record + ".key");
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(data.resolve("archive"))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(data.resolve("archive"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
