package vn.toasoan.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadableTextTest {

    @Test
    void aBodyIsReadOneLineABlock() {
        // Given
        String body = BodyHtml.sanitise("<h2>Mở đầu</h2><p>Một &amp; <strong>hai</strong><br>ba</p>"
                + "<ul><li>bốn</li><li>năm</li></ul><table><tr><td>6</td><td>7</td></tr></table>"
                + "<p><img src=\"media:019ab3c4-0000-7a00-8001-0a0b0c0d0e0f\" alt=\"Sân trường\"></p>");

        // When
        String text = ReadableText.of(body);

        // Then
        assertThat(text).isEqualTo("Mở đầu\nMột & hai\nba\n• bốn\n• năm\n6 | 7\n[ảnh]");
    }

    @Test
    void anEmptyBodyIsAnEmptyText() {
        // Given
        String body = "";

        // When
        String text = ReadableText.of(body);

        // Then
        assertThat(text).isEmpty();
    }
}
