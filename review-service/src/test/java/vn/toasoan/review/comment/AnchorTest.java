package vn.toasoan.review.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnchorTest {

    private static final Anchor PUPILS = new Anchor("hơn một trăm em cùng đọc sách", "Sáng nay ", " dưới tán cây");

    @Test
    void aPassageIsFoundAfterTheTextBeforeItGrew() {
        // Given
        String text = "Tin vui. Sáng nay hơn một trăm em cùng đọc sách dưới tán cây.";

        // When
        Anchor.Place place = PUPILS.in(text);

        // Then
        assertThat(place.found()).isEqualTo(Anchor.Found.EXACT);
        assertThat(text.substring(place.start(), place.end())).isEqualTo(PUPILS.exact());
    }

    @Test
    void ofTwoPassagesWithTheSameWordsTheOneWithTheSameSurroundingsIsMeant() {
        // Given
        String text =
                "Hôm qua hơn một trăm em cùng đọc sách trong lớp. Sáng nay hơn một trăm em cùng đọc sách dưới tán cây.";

        // When
        Anchor.Place place = PUPILS.in(text);

        // Then
        assertThat(place.start()).isGreaterThan(40);
    }

    @Test
    void aPassageThatWasItselfEditedALittleIsFoundAsChanged() {
        // Given
        String text = "Sáng nay hơn hai trăm em cùng đọc sách dưới tán cây.";

        // When
        Anchor.Place place = PUPILS.in(text);

        // Then
        assertThat(place.found()).isEqualTo(Anchor.Found.CHANGED);
        assertThat(text.substring(place.start(), place.end())).isEqualTo("hơn hai trăm em cùng đọc sách");
    }

    @Test
    void aPassageThatIsGoneIsLostAndNotFoundSomewhereElse() {
        // When
        Anchor.Place place = PUPILS.in("Buổi chiều các em nghe kể chuyện cùng cô thư viện.");

        // Then
        assertThat(place.found()).isEqualTo(Anchor.Found.LOST);
    }

    @Test
    void aVeryLongTextIsSearchedInNoTime() {
        // Given
        String text = "em đọc cùng sách hơn trăm ".repeat(8_000) + "hơn một nghìn em cùng đọc sách";

        // When
        long before = System.nanoTime();
        Anchor.Place place = PUPILS.in(text);
        long millis = (System.nanoTime() - before) / 1_000_000;

        // Then
        assertThat(place.found()).isEqualTo(Anchor.Found.CHANGED);
        assertThat(millis).isLessThan(2_000);
    }

    @Test
    void tagsAndWhiteSpaceAreNoPartOfThePlainText() {
        // When
        String plain = PlainText.of("<p>Sáng  nay\n<strong>hơn</strong> một &amp; hai</p><p>em</p>");

        // Then
        assertThat(plain).isEqualTo("Sáng nay hơn một & hai em");
    }
}
