package vn.toasoan.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xem https://nguoi-la.example/a?b=c ngay",
                "Xem HTTP://nguoi-la.example ngay",
                "Xem www.nguoi-la.example ngay",
                "Xem nguoi-la.example/bai ngay",
                "Xem zalo://chat?id=1 ngay"
            })
    void a_title_leads_to_no_foreign_page(String title) {
        assertThat(OneLine.clean(title)).isEqualTo("Xem [link] ngay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thông tư 22/2023/TT-BTTTT", "TP.HCM/Hà Nội", "Tổ 4.5 và/hoặc tổ 1", "Tỉ số 3:1 // hiệp 2"})
    void what_only_looks_like_an_address_stays(String title) {
        assertThat(OneLine.clean(title)).isEqualTo(title);
    }
}
