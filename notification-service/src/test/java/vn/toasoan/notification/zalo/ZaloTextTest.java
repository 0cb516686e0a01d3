package vn.toasoan.notification.zalo;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.notification.channel.Line;

class ZaloTextTest {

    private static final String LINK = "https://truong.example/tin/ngay-hoi";

    @Test
    void a_notice_says_what_it_is_about_and_where_to_go_on() {
        assertThat(text("Ngày hội đọc sách"))
                .isEqualTo("Bài đã đăng\nBài dưới đây đã được đăng.\n“Ngày hội đọc sách”\nTổ 1\n" + LINK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[@123456] ơi", "[@group_id]ơi", "[@ ơi", "[@]ơi", "[[@1]@2] ơi", "[[@]@]"})
    void a_title_mentions_nobody(String title) {
        assertThat(text(title)).doesNotContain("[@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "🌻", "👩‍🏫"})
    void a_text_of_any_length_fits_and_its_link_stays_whole(String character) {
        String text = text(character.repeat(3000));

        assertThat(length(text)).isLessThanOrEqualTo(ZaloText.MAX);
        assertThat(text).endsWith("…\n" + LINK);
        assertThat(Character.isHighSurrogate(text.charAt(text.indexOf('…') - 1)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1999, 1999, false", "2000, 2000, false", "2001, 2000, true"})
    void the_border_lies_at_two_thousand_code_points(int flowers, int length, boolean cut) {
        String text = ZaloText.cut("🌻".repeat(flowers), ZaloText.MAX);

        assertThat(length(text)).isEqualTo(length);
        assertThat(text.endsWith("…")).isEqualTo(cut);
    }

    @Test
    void decomposed_vietnamese_is_composed_before_it_is_counted() {
        String line = "ệ".repeat(2000);

        assertThat(ZaloText.cut(Normalizer.normalize(line, Normalizer.Form.NFD), ZaloText.MAX))
                .isEqualTo(line);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String text(String title) {
        return ZaloText.of(
                List.of(new Line("Bài đã đăng", "Bài dưới đây đã được đăng.", title, "Tổ 1", null, "Đọc", LINK)));
    }
}
