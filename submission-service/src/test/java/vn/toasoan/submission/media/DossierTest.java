package vn.toasoan.submission.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toasoan.submission.problem.Refusal;

class DossierTest {

    @TempDir
    Path folder;

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments(Documents.pdf(), "application/pdf"),
                arguments(Documents.docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                arguments(Documents.xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentIsToldByItsContentAndLeftAsItIs(byte[] content, String type) throws IOException {
        // Given
        Path file = file(content);

        // When
        Dossier.Checked checked = Dossier.check(file);

        // Then
        assertThat(checked.type()).isEqualTo(type);
        assertThat(checked.size()).isEqualTo(content.length);
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
    }

    static Stream<Arguments> refused() {
        String filler = "x".repeat((1 << 16) - 60);
        return Stream.of(
                arguments("a script", Documents.pdf("/JavaScript (app.alert(1))"), "ATTACHMENT_ACTIVE"),
                arguments("a launch", Documents.pdf("/OpenAction << /S /Launch >>"), "ATTACHMENT_ACTIVE"),
                arguments("a script across two reads", Documents.pdf(filler + "/JavaScript (x)"), "ATTACHMENT_ACTIVE"),
                arguments("an embedded file", Documents.pdf("/EmbeddedFile"), "ATTACHMENT_ACTIVE"),
                arguments("a password", Documents.pdf("/Encrypt 2 0 R"), "ATTACHMENT_LOCKED"),
                arguments(
                        "a torn PDF",
                        "%PDF-1.7 1 0 obj".getBytes(StandardCharsets.ISO_8859_1),
                        "ATTACHMENT_UNREADABLE"),
                arguments("macros", Documents.docxWith("word/vbaProject.bin", new byte[10]), "ATTACHMENT_ACTIVE"),
                arguments("a control", Documents.docxWith("word/activeX/a.bin", new byte[10]), "ATTACHMENT_ACTIVE"),
                arguments(
                        "a torn archive",
                        "PK\u0003\u0004rest".getBytes(StandardCharsets.ISO_8859_1),
                        "ATTACHMENT_UNREADABLE"),
                arguments("a bomb", Documents.docxWith("word/media/x", new byte[201 * 1024 * 1024]), "ATTACHMENT_BOMB"),
                arguments("many entries", many(2_001), "ATTACHMENT_BOMB"),
                arguments("another archive", Documents.zip(Map.of("a.txt", new byte[1])), "UNSUPPORTED_ATTACHMENT"),
                arguments("HTML", "<html>%P</html>".getBytes(StandardCharsets.UTF_8), "UNSUPPORTED_ATTACHMENT"),
                arguments("SVG", "<svg/>".getBytes(StandardCharsets.UTF_8), "UNSUPPORTED_ATTACHMENT"),
                arguments("nothing", new byte[0], "UNSUPPORTED_ATTACHMENT"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatRunsLocksOrBlowsUpIsRefused(String what, byte[] content, String code) throws IOException {
        // Given
        Path file = file(content);

        // When
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Dossier.check(file));

        // Then
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void moreThanTwentyMegabytesAreTooMany() throws IOException {
        // Given
        Path file = file(new byte[(int) Dossier.MAX_BYTES + 1]);

        // When
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Dossier.check(file));

        // Then
        assertThat(refusal.code()).isEqualTo("ATTACHMENT_TOO_LARGE");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }

    private static byte[] many(int count) {
        Map<String, byte[]> entries = new HashMap<>();
        for (int i = 0; i < count; i++) {
            entries.put("e" + i, new byte[0]);
        }
        return Documents.zip(entries);
    }
}
