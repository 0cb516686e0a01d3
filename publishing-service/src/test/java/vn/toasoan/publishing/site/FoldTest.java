package vn.toasoan.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.publishing.site.SearchHit.Part;

class FoldTest {

    @ParameterizedTest
    @CsvSource({
        "Hoà bình, hòa bình",
        "Hòa bình, hòa bình",
        "khoẻ mạnh, khỏe mạnh",
        "thuỷ, thủy",
        "quý, quý",
        "toàn, toàn",
        "hoàng, hoàng",
        "ĐỔNG, đổng"
    })
    void a_word_is_one_word_wherever_its_tone_stands(String text, String expected) {
        // When / Then
        assertThat(Fold.exact(text)).isEqualTo(expected);
    }

    @Test
    void marks_go_and_every_letter_stays_in_its_place() {
        // Given
        String text = "Hội khỏe Phù Đổng: ưỡn ẹo, ĐẶC BIỆT";

        // When
        String folded = Fold.folded(text);

        // Then
        assertThat(folded).isEqualTo("hoi khoe phu dong: uon eo, dac biet").hasSameSizeAs(text);
    }

    @Test
    void decomposed_text_is_the_same_text() {
        // Given
        String decomposed = java.text.Normalizer.normalize("Hội khoẻ Phù Đổng", java.text.Normalizer.Form.NFD);

        // When / Then
        assertThat(Fold.exact(decomposed)).isEqualTo(Fold.exact("Hội khỏe Phù Đổng"));
        assertThat(Fold.folded(decomposed)).isEqualTo("hoi khoe phu dong");
    }

    @Test
    void a_number_of_a_document_is_looked_for_as_one() {
        // When
        SearchQuery query = new SearchQuery("thông tư 22/2023/TT-BTTTT", null, null, null);

        // Then
        assertThat(query.folded()).isEqualTo("(thong) & (tu) & (22 <-> 2023 <-> tt <-> btttt)");
        assertThat(query.exact()).isEqualTo("(thông) & (tư) & (22 <-> 2023 <-> tt <-> btttt)");
    }

    @Test
    void signs_mean_nothing_in_a_query() {
        // When
        SearchQuery query = new SearchQuery("a'); drop table x; -- & | ! <-> :* (b", null, null, null);

        // Then
        assertThat(query.folded()).matches("[a-z0-9 ()&<>-]+").doesNotContain("'", ";", ":", "|", "!");
        assertThat(new SearchQuery(" -- !! ", null, null, null).isEmpty()).isTrue();
        assertThat(new SearchQuery("x ".repeat(500), null, null, null).text()).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void a_hit_is_marked_as_it_stands_in_the_text() {
        // When
        List<Part> parts = Highlight.whole("Hội khỏe Phù Đổng", Set.of("khoe", "dong"));

        // Then
        assertThat(parts)
                .containsExactly(
                        new Part("Hội ", false),
                        new Part("khỏe", true),
                        new Part(" Phù ", false),
                        new Part("Đổng", true));
    }

    @Test
    void a_snippet_shows_the_place_and_loses_nothing_of_it() {
        // Given
        String text = "từ ".repeat(300) + "Phù Đổng " + "sau ".repeat(300);

        // When
        List<Part> parts = Highlight.around(text, Set.of("dong"));

        // Then
        String shown = parts.stream().map(Part::text).collect(Collectors.joining());
        assertThat(shown).startsWith("… ").endsWith(" …").contains("Phù Đổng").hasSizeLessThan(320);
        assertThat(parts).contains(new Part("Đổng", true));
        assertThat(Highlight.around("ngắn", Set.of())).containsExactly(new Part("ngắn", false));
    }
}
