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
    void a_kept_file_lies_under_its_hash_in_the_folder_of_its_record() throws IOException {
        // When
        StoredFile stored = store().keep(RECORD, BYTES);

        // Then
        assertThat(stored).isEqualTo(new StoredFile(HASH, BYTES.length, NOW));
        assertThat(data.resolve("archive/aa/" + RECORD + "/" + HASH)).hasBinaryContent(BYTES);
        assertThat(files()).hasSize(1);
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
        byte[] flipped = BYTES.clone();
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
        assertThatThrownBy(() -> new FileRecordStore(notAFolder, Clock.systemUTC()))
                .hasMessageContaining("DATA_DIR");
    }

    private FileRecordStore store() {
        return new FileRecordStore(data, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
