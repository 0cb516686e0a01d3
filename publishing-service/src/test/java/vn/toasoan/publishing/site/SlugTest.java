package vn.toasoan.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Hội khỏe Phù Đổng,hoi-khoe-phu-dong",
        "Tổ 1 tổ chức chuyên đề “Tiết đọc thư viện”,to-1-to-chuc-chuyen-de-tiet-doc-thu-vien",
        "Ngày 20/11: tri ân thầy cô!,ngay-20-11-tri-an-thay-co",
        "ĐƯỜNG ĐẾN TRƯỜNG ướt,duong-den-truong-uot",
        "  --Ấn phẩm--  ,an-pham",
        "../../etc/passwd,etc-passwd",
        "<script>alert(1)</script>,script-alert-1-script",
        "!!!,tin",
        "日本,tin"
    })
    void a_title_becomes_plain_words(String title, String expected) {
        // When
        String slug = Slug.of(title);

        // Then
        assertThat(slug).isEqualTo(expected);
    }

    @Test
    void composed_and_decomposed_text_give_the_same_slug() {
        // Given
        String decomposed = Normalizer.normalize("Hội khỏe Phù Đổng lớp Ước mơ", Normalizer.Form.NFD);

        // When
        String slug = Slug.of(decomposed);

        // Then
        assertThat(slug).isEqualTo("hoi-khoe-phu-dong-lop-uoc-mo");
    }

    @Test
    void a_long_title_is_cut_between_words() {
        // When
        String slug = Slug.of("Nhà trường tổ chức ".repeat(20));

        // Then
        assertThat(slug).hasSizeLessThanOrEqualTo(80).matches("(nha-truong-to-chuc-?)+(nha|truong|to|-)*");
        assertThat(slug).doesNotEndWith("-");
    }

    @Test
    void one_endless_word_is_cut_all_the_same() {
        // When
        String slug = Slug.of("a".repeat(500));

        // Then
        assertThat(slug).hasSize(80);
    }

    @Test
    void a_taken_slug_gets_a_mark_of_its_article() {
        // Given
        UUID article = UUID.fromString("019ab9c0-0003-7a10-8f00-3c5d9e2b7a03");

        // When
        String slug = Slug.of("Tin mới", article);

        // Then
        assertThat(slug).isEqualTo("tin-moi-2b7a03");
    }
}
