package vn.toasoan.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class BodyHtmlTest {

    @Test
    void a_picture_in_a_paragraph_of_its_own_becomes_a_figure_in_its_place() {
        // Given
        String body = "<p>Trước</p><p><img src=\"media:" + LiveArticleFixture.FIRST + "\" alt=\"x\"></p><p>Sau</p>";

        // When
        Document html = render(body);

        // Then
        assertThat(html.body().children().eachText().subList(0, 3))
                .containsExactly("Trước", "Chú thích Nguyễn Văn Bình", "Sau");
        assertThat(html.select("p img, p figure")).isEmpty();
    }

    @Test
    void a_picture_in_the_middle_of_a_paragraph_follows_it() {
        // Given
        String body = "<p>Trước <strong>đây <img src=\"media:" + LiveArticleFixture.FIRST + "\"> là</strong> ảnh.</p>";

        // When
        Document html = render(body);

        // Then
        assertThat(html.body().child(0).text()).isEqualTo("Trước đây là ảnh.");
        assertThat(html.body().child(1).nameIs("figure")).isTrue();
    }

    @Test
    void pictures_that_the_text_does_not_name_stand_after_it() {
        // When
        Document html = render("<p>Không nhắc ảnh nào.</p>");

        // Then
        assertThat(html.select("div.pictures.several figure img").eachAttr("src"))
                .containsExactly("/media/" + "a".repeat(64) + ".jpg", "/media/" + "b".repeat(64) + ".jpg");
    }

    @Test
    void a_picture_named_twice_is_shown_once_and_a_foreign_one_not_at_all() {
        // Given
        String own = "<img src=\"media:" + LiveArticleFixture.FIRST + "\">";
        String body =
                "<p>" + own + "</p><p>" + own + "</p><p><img src=\"media:00000000-0000-0000-0000-000000000000\"></p>"
                        + "<p><img src=\"https://elsewhere.example/a.jpg\"></p>";

        // When
        Document html = render(body);

        // Then
        assertThat(html.select("img").eachAttr("src"))
                .containsExactly("/media/" + "a".repeat(64) + ".jpg", "/media/" + "b".repeat(64) + ".jpg");
        assertThat(html.select("p")).isEmpty();
    }

    @Test
    void a_figure_says_all_that_a_reader_needs() {
        // When
        Document html = render("<p>Chữ</p>");

        // Then
        var img = html.select("figure img").getFirst();
        assertThat(img.attr("alt")).isEqualTo("Chú thích");
        assertThat(img.attr("width")).isEqualTo("1600");
        assertThat(img.attr("height")).isEqualTo("1200");
        assertThat(html.select("figcaption .credit").text()).isEqualTo("Nguyễn Văn Bình");
        assertThat(html.select("figure").get(1).select("figcaption")).isEmpty();
    }

    @Test
    void structure_survives_and_links_leave_the_site_without_passing_on_its_name() {
        // Given
        String body = "<h2>Mục</h2><ul><li>Một</li></ul><table><thead><tr><th scope=\"col\">Lớp</th></tr></thead>"
                + "<tbody><tr><td colspan=\"2\">1A</td></tr></tbody></table>"
                + "<blockquote><p>Lời.</p></blockquote><p><a href=\"https://moet.gov.vn/?a=1&amp;b=2\">Bộ</a></p>";

        // When
        Document html = render(body);

        // Then
        assertThat(html.select("h2, ul > li, th[scope=col], td[colspan=2], blockquote > p"))
                .hasSize(5);
        assertThat(html.select("a").attr("href")).isEqualTo("https://moet.gov.vn/?a=1&b=2");
        assertThat(html.select("a").attr("rel")).contains("nofollow", "noopener");
    }

    @Test
    void the_same_article_gives_the_same_bytes() {
        // Given
        LiveArticle article = LiveArticleFixture.withBody("<p>A &amp; B &lt; C “Đ”</p>");

        // When
        String again = BodyHtml.of(article, "", any -> true);

        // Then
        assertThat(again).isEqualTo(BodyHtml.of(article, "", any -> true)).contains("A &amp; B &lt; C “Đ”");
    }

    @Test
    void readers_elsewhere_get_absolute_addresses() {
        // When
        String html = BodyHtml.of(LiveArticleFixture.withBody("<p>Chữ</p>"), "https://truong.example", any -> true);

        // Then
        assertThat(html).contains("src=\"https://truong.example/media/aaaa");
    }

    private static Document render(String body) {
        return Jsoup.parseBodyFragment(BodyHtml.of(LiveArticleFixture.withBody(body), "", any -> true));
    }
}
