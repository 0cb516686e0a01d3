package vn.toasoan.archive.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The offline verifier as somebody without the system runs it: a file, a key, a printed checkpoint. */
class VerifyAuditTest {

    @TempDir
    Path folder;

    private final SampleLog log = SampleLog.of(12, 5);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_sound_export_is_said_to_be_sound() throws IOException {
        // When
        int exit = run(log.export());

        // Then
        assertThat(exit).isZero();
        assertThat(words()).contains("12 entries, sound");
    }

    @Test
    void an_edited_entry_is_named() throws IOException {
        // When
        int exit = run(log.export().replace("việc 7\"", "việc 7, sửa\""));

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(words()).startsWith("EDITED at 7:");
    }

    @Test
    void an_export_without_its_last_entries_is_named_by_the_mailed_checkpoint() throws IOException {
        // Given
        log.sign();
        Checkpoint mailed = log.checkpoints.removeLast();
        log.rows.removeLast();
        Path kept = Files.writeString(folder.resolve("checkpoint.json"), SampleLog.json(mailed));

        // When
        int exit = run(log.export(), "--checkpoint", kept.toString());

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(words()).startsWith("TAIL_CUT at 12:");
    }

    @Test
    void a_file_that_breaks_off_is_not_taken_for_a_short_log() throws IOException {
        // Given
        String export = log.export();

        // When
        int exit = run(export.substring(0, export.length() - 60));

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(words()).contains("UNREADABLE");
    }

    @Test
    void another_key_makes_the_checkpoints_forged() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("export.ndjson"), log.export());
        Path key = Files.writeString(
                folder.resolve("other.pem"), Ed25519Keys.pem(SampleLog.of(1).key.getPublic()));

        // When
        int exit = VerifyAudit.run(new String[] {file.toString(), "--key", key.toString()}, out());

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(words()).startsWith("CHECKPOINT_FORGED at 5:");
    }

    @Test
    void without_a_key_it_says_how_it_is_used() {
        // When
        int exit = VerifyAudit.run(new String[] {"x"}, out());

        // Then
        assertThat(exit).isEqualTo(2);
        assertThat(words()).contains("--key");
    }

    private int run(String export, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("export.ndjson"), export);
        Path key = Files.writeString(folder.resolve("key.pem"), Ed25519Keys.pem(log.key.getPublic()));
        List<String> arguments = new ArrayList<>(List.of(file.toString(), "--key", key.toString()));
        arguments.addAll(List.of(more));
        return VerifyAudit.run(arguments.toArray(String[]::new), out());
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
