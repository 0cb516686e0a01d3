package vn.toasoan.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void decomposedVietnameseIsComposed() {
        // Given
        String decomposed = Normalizer.normalize("Đội ngũ giáo viên Phù Đổng", Normalizer.Form.NFD);

        // When
        String line = PlainText.line(decomposed);

        // Then
        assertThat(line).isEqualTo("Đội ngũ giáo viên Phù Đổng");
    }

    @Test
    void whatTurnsTheReadingDirectionIsRemovedFromLines() {
        // Given
        String spoofed = "Điểm thi \u202Egnp.nahn\u202C \u2066a\u2069";

        // When
        String line = PlainText.line(spoofed);

        // Then
        assertThat(line).isEqualTo("Điểm thi gnp.nahn a");
    }

    @Test
    void zeroWidthAndControlCharactersAreRemovedFromLines() {
        // Given
        String dirty = "\uFEFFNgày\u200B hội\u0000 đọc\u0007\u2060 sách\u00AD\n\t!";

        // When
        String line = PlainText.line(dirty);

        // Then
        assertThat(line).isEqualTo("Ngày hội đọc sách !");
    }

    @Test
    void halfASurrogatePairBecomesTheReplacementCharacter() {
        // Given
        String broken = "a\uD83Cb";

        // When
        String line = PlainText.line(broken);

        // Then
        assertThat(line).isEqualTo("a\uFFFDb");
    }

    @Test
    void emojiStayWhole() {
        // Given
        String festive = "Lễ hội 🎉";

        // When
        String line = PlainText.line(festive);

        // Then
        assertThat(line).isEqualTo("Lễ hội 🎉");
    }

    @Test
    void blocksKeepLineBreaksAndLoseWhatTurnsTheReadingDirection() {
        // Given
        String body = "<p>Một\n\u202Ehai</p>\u0000";

        // When
        String block = PlainText.block(body);

        // Then
        assertThat(block).isEqualTo("<p>Một\nhai</p>");
    }

    @Test
    void aLineOfInvisibleCharactersCountsAsAbsent() {
        // Given
        String nothing = " \u200B\u00A0\u202E ";

        // When
        String line = PlainText.optionalLine(nothing);

        // Then
        assertThat(line).isNull();
    }

    @Test
    void absentTextStaysAbsent() {
        // Given
        String absent = null;

        // When
        String line = PlainText.line(absent);

        // Then
        assertThat(line).isNull();
    }
}
