package vn.toasoan.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void what_xml_cannot_hold_and_what_turns_text_around_is_dropped() {
        // Given
        String text = "  A\u0000\u0008B\u202EC\uD800D\uFFFEE\u0085F\u2066G\tH😀  ";

        // When
        String clean = PlainText.clean(text);

        // Then
        assertThat(clean).isEqualTo("ABCDEFG\tH😀");
    }

    @Test
    void text_is_composed() {
        // Given
        String decomposed = Normalizer.normalize("Đổng", Normalizer.Form.NFD);

        // When
        String clean = PlainText.clean(decomposed);

        // Then
        assertThat(clean).isEqualTo("Đổng");
    }

    @Test
    void nothing_but_space_is_nothing_where_a_text_may_be_missing() {
        // When
        String nothing = PlainText.optional(" \t ");

        // Then
        assertThat(nothing).isNull();
    }
}
