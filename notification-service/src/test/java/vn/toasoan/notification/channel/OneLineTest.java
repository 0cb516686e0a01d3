package vn.toasoan.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class OneLineTest {

    @Test
    void line_breaks_in_a_title_open_no_new_header() {
        String subject = OneLine.subject("Bài đã đăng: Hội khoẻ\r\nBcc: ai-do@ngoai.example");

        assertThat(subject).isEqualTo("Bài đã đăng: Hội khoẻ Bcc: ai-do@ngoai.example");
    }

    @Test
    void a_long_title_is_cut_between_characters_and_says_so() {
        String subject = OneLine.subject("Bài chờ duyệt: " + "🌻".repeat(100));

        assertThat(subject).endsWith("🌻…");
        assertThat(subject.codePointCount(0, subject.length())).isEqualTo(OneLine.SUBJECT);
    }

    @Test
    void a_title_that_just_fits_stays_whole() {
        String title = "a".repeat(OneLine.SUBJECT);

        assertThat(OneLine.subject(title)).isEqualTo(title);
    }

    @Test
    void decomposed_vietnamese_is_composed() {
        String decomposed = Normalizer.normalize("Bài được duyệt", Normalizer.Form.NFD);

        assertThat(OneLine.subject(decomposed)).isEqualTo("Bài được duyệt");
    }

    @Test
    void direction_overrides_are_not_shown() {
        assertThat(OneLine.subject("Lễ \u202Ekhai giảng")).isEqualTo("Lễ khai giảng");
    }
}
