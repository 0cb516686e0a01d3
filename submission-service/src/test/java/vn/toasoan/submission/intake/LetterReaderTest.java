package vn.toasoan.submission.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterReaderTest {

    @TempDir
    Path folder;

    @Test
    void aMillionEmptyPartsAreNeverParsed() {
        // Given
        String bomb = "Message-ID: <x>\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(100_000);

        // When
        Letter letter = read(bomb);

        // Then
        assertThat(letter.fault()).isEqualTo("MAIL_TOO_COMPLEX");
        assertThat(letter.enclosures()).isEmpty();
    }

    @Test
    void aMillionHeadersAreNeverParsed() {
        // Given
        String bomb = "Subject: x\n" + "a:\n".repeat(100_000) + "\nx";

        // When
        Letter letter = read(bomb);

        // Then
        assertThat(letter.fault()).isEqualTo("MAIL_TOO_COMPLEX");
    }

    @Test
    void whatIsNestedTooDeepIsNamedAndWhatCameBeforeIsKept() {
        // Given
        StringBuilder bomb = new StringBuilder("Subject: Sâu\nFrom: la@example.org\n");
        for (int depth = 0; depth < 20; depth++) {
            bomb.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(depth, depth));
        }

        // When
        Letter letter = read(bomb.toString());

        // Then
        assertThat(letter.fault()).isEqualTo("MAIL_TOO_COMPLEX");
        assertThat(letter.sender().address()).isEqualTo("la@example.org");
    }

    @Test
    void moreThanFiftyPartsAreNotFollowed() {
        // Given
        String part = "--b\nContent-Disposition: attachment; filename=a.pdf\n\nx\n";
        String mail = "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + part.repeat(60) + "--b--\n";

        // When
        Letter letter = read(mail);

        // Then
        assertThat(letter.fault()).isEqualTo("MAIL_TOO_COMPLEX");
        assertThat(letter.enclosures()).hasSize(LetterReader.MAX_PARTS);
    }

    @Test
    void aLongPartIsRefusedAndTheNextIsRead() {
        // Given
        String large =
                "--b\nContent-Disposition: attachment; filename=lon.pdf\n\n" + ("x".repeat(999) + "\n").repeat(21_500);
        String small = "--b\nContent-Disposition: attachment; filename=nho.pdf\n\nx\n";
        String mail = "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + large + small + "--b--\n";

        // When
        Letter letter = read(mail);

        // Then
        assertThat(letter.enclosures())
                .extracting(Letter.Enclosed::refusal)
                .containsExactly("ATTACHMENT_TOO_LARGE", null);
        assertThat(letter.fault()).isNull();
    }

    @Test
    void aMailWithinAMailIsAFileAndNotFollowed() {
        // Given
        String mail = "Subject: x\nContent-Type: message/rfc822\n\nSubject: trong\n\nbí mật\n";

        // When
        Letter letter = read(mail);

        // Then
        assertThat(letter.body()).isEmpty();
        assertThat(letter.enclosures()).hasSize(1);
    }

    @Test
    void wordsComeOutHarmlessInWhateverCharactersTheyWereWritten() {
        // Given
        String mail =
                "Message-ID: <a@b>\nSubject: =?utf-8?Q?a=E2=80=AEb?=\nContent-Type: text/plain; charset=windows-1258\n\n"
                        + "Trên <script> sân mai\r\nđêm hai\r\n\r\nđoan hai";

        // When
        Letter letter = read(mail, Charset.forName("windows-1258"));

        // Then
        assertThat(letter.messageId()).isEqualTo("<a@b>");
        assertThat(letter.subject()).isEqualTo("ab");
        assertThat(letter.body())
                .startsWith("<p>Trên &lt;script&gt; sân mai<br")
                .endsWith("đêm hai</p><p>đoan hai</p>");
    }

    @Test
    void noiseIsAnItemToo() {
        // Given
        String noise = "\u0000\u0001 không phải thư";

        // When
        Letter letter = read(noise);

        // Then
        assertThat(letter.messageId()).isNull();
        assertThat(letter.sender().address()).isNull();
    }

    private Letter read(String mail) {
        return read(mail, StandardCharsets.UTF_8);
    }

    private Letter read(String mail, Charset charset) {
        try {
            Path file = Files.write(folder.resolve("mail.eml"), mail.getBytes(charset));
            return LetterReader.read(file, this::file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        try {
            return Files.createTempFile(folder, "", ".part");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
