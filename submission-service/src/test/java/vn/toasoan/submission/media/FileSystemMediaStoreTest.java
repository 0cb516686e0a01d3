package vn.toasoan.submission.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.submission.problem.Refusal;

class FileSystemMediaStoreTest {

    private static final String HASH = "ab".repeat(32);
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    @TempDir
    Path root;

    private FileSystemMediaStore store;

    @BeforeEach
    void openStore() {
        store = new FileSystemMediaStore(root, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aFullDiskIsToldAsSuchAndAnyOtherFailureAsAFailure() {
        // Given
        IOException full = new FileSystemException("x", null, "No space left on device");
        IOException other = new FileSystemException("x", null, "Permission denied");

        // When
        RuntimeException told = FileSystemMediaStore.told(full);

        // Then
        assertThat(told).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.kind()).isEqualTo(Refusal.Kind.FULL);
            assertThat(no.code()).isEqualTo("STORE_FULL");
        });
        assertThat(FileSystemMediaStore.told(new IOException("No space left on device")))
                .isInstanceOf(Refusal.class);
        assertThat(FileSystemMediaStore.told(other)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aPrintGoesWithItsMaster() throws IOException {
        // Given
        store.keep(written("ảnh"), HASH);
        store.keepRendition(written("nhỏ"), HASH, 320);
        boolean there = store.rendition(HASH, 320).isPresent();

        // When
        store.delete(HASH);

        // Then
        assertThat(there).isTrue();
        assertThat(store.rendition(HASH, 320)).isEmpty();
        assertThat(store.find(HASH)).isEmpty();
    }

    @Test
    void whatIsKeptIsFoundByItsHashAndNoTemporaryFileRemains() throws IOException {
        // Given
        Path file = written("bytes");

        // When
        store.keep(file, HASH);

        // Then
        assertThat(store.find(HASH)).hasValueSatisfying(kept -> assertThat(kept).hasContent("bytes"));
        assertThat(file).doesNotExist();
    }

    @Test
    void theSameBytesTwiceAreKeptOnceAndCountAsFresh() throws IOException {
        // Given
        store.keep(written("bytes"), HASH);
        Path kept = store.find(HASH).orElseThrow();
        Files.setLastModifiedTime(kept, FileTime.from(NOW.minus(Duration.ofDays(9))));
        Path again = written("bytes");

        // When
        store.keep(again, HASH);

        // Then
        assertThat(again).doesNotExist();
        assertThat(Files.getLastModifiedTime(kept).toInstant()).isEqualTo(NOW);
    }

    @Test
    void aFileThatWasNotKeptIsInvisible() throws IOException {
        // Given
        written("half an upload");

        // When
        List<String> visible = hashesKeptBefore(NOW.plus(Duration.ofDays(9999)));

        // Then
        assertThat(visible).isEmpty();
    }

    @Test
    void temporaryFilesOfDeadProcessesAreRemovedAndFreshOnesStay() throws IOException {
        // Given
        Path old = written("old");
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofDays(2))));
        Path fresh = written("fresh");
        Files.setLastModifiedTime(fresh, FileTime.from(NOW));

        // When
        store.removeTemporaryFilesBefore(NOW.minus(Duration.ofDays(1)));

        // Then
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void hashesAreListedByAge() throws IOException {
        // Given
        store.keep(written("bytes"), HASH);
        Files.setLastModifiedTime(store.find(HASH).orElseThrow(), FileTime.from(NOW.minus(Duration.ofDays(2))));
        store.keep(written("other"), "cd".repeat(32));

        // When
        List<String> old = hashesKeptBefore(NOW.minus(Duration.ofDays(1)));

        // Then
        assertThat(old).containsExactly(HASH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../../etc/passwd",
                "",
                "AB",
                "abababababababababababababababababababababababababababababababa/"
            })
    void aHashThatIsNoneReachesNoFile(String hash) {
        // Given
        FileSystemMediaStore any = store;

        // When
        Throwable refusal = catchThrowable(() -> any.find(hash));

        // Then
        assertThat(refusal).isInstanceOf(IllegalArgumentException.class);
    }

    private Path written(String content) throws IOException {
        return Files.writeString(store.newTemporaryFile(), content);
    }

    private List<String> hashesKeptBefore(Instant moment) {
        try (Stream<String> hashes = store.keptBefore(moment)) {
            return hashes.toList();
        }
    }
}
