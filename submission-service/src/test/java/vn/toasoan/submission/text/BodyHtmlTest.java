package vn.toasoan.submission.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyHtmlTest {

    private static final UUID IMAGE = UUID.fromString("019ab3c4-6011-7a00-8001-0a0b0c0d0e01");

    @Test
    void everyElementOfTheAllowListSurvives() {
        // Given
        String html =
                "<h2>a</h2><h3>b</h3><h4>c</h4><p><strong>d</strong><em>e</em><u>f</u>x<sub>2</sub>y<sup>3</sup><br />g</p>"
                        + "<ul><li>h</li></ul><ol><li>i</li></ol><blockquote>j</blockquote>"
                        + "<table><caption>k</caption><thead><tr><th colspan=\"2\">l</th></tr></thead>"
                        + "<tbody><tr><td rowspan=\"2\">m</td></tr></tbody></table>"
                        + "<p><img src=\"media:" + IMAGE + "\" alt=\"n\" /></p>";

        // When
        String safe = BodyHtml.sanitise(html);

        // Then
        assertThat(safe).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<iframe src='https://evil.example'></iframe>",
                "<a href='javascript:alert(1)'>x</a>",
                "<a href=' java\tscript:alert(1)'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<a href='media:019ab3c4-6011-7a00-8001-0a0b0c0d0e01'>x</a>",
                "<a href='//evil.example'>x</a>",
                "<p style='background:url(javascript:alert(1))' onclick='alert(1)' class='x' id='y'>x</p>",
                "<style>p{background:url(https://evil.example)}</style>",
                "<form action='https://evil.example'><input name=a><button>x</button></form>",
                "<base href='https://evil.example'>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<object data='x'></object><embed src='x'>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<img src='https://evil.example/pixel.png' alt='x'>",
                "<img src='media:../../etc/passwd' alt='x'>",
                "<img alt='no source'>",
                "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<template><script>alert(1)</script></template>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "&lt;script&gt;alert(1)&lt;/script&gt;"
            })
    void nothingHarmfulSurvives(String html) {
        // Given
        String around = "<p>Trước</p>" + html + "<p>Sau</p>";

        // When
        String safe = BodyHtml.sanitise(around);

        // Then
        assertThat(safe.toLowerCase(java.util.Locale.ROOT))
                .startsWith("<p>trước</p>")
                .doesNotContain("<script", "<img", "<svg", "<iframe", "<style", "<form", "<base", "<meta", "<object")
                .doesNotContain("href", "onerror=", "onload=", "onclick=", "style=", "class=", "id=", "javascript:al")
                .doesNotContain("<!--", "<template", "<math", "evil.example/");
    }

    @Test
    void linksStayAndAreMadeHarmless() {
        // Given
        String html = "<p><a href=\"https://moet.gov.vn/?a=1&amp;b=2\" target=\"_blank\">Bộ</a> "
                + "<a href=\"mailto:a@truong.example\">Thư</a></p>";

        // When
        String safe = BodyHtml.sanitise(html);

        // Then
        assertThat(safe)
                .contains("href=\"https://moet.gov.vn/?a&#61;1&amp;b&#61;2\"")
                .contains("href=\"mailto:a&#64;truong.example\"")
                .doesNotContain("target")
                .containsPattern("rel=\"[^\"]*noopener[^\"]*nofollow|rel=\"[^\"]*nofollow[^\"]*noopener");
    }

    @Test
    void whatWordProcessorsWriteIsBroughtIntoTheAllowList() {
        // Given
        String pasted = "<h1>Tiêu đề</h1><div class=MsoNormal><b>đậm</b> <i>nghiêng</i><o:p></o:p></div>";

        // When
        String safe = BodyHtml.sanitise(pasted);

        // Then
        assertThat(safe).isEqualTo("<h2>Tiêu đề</h2><strong>đậm</strong> <em>nghiêng</em>");
    }

    @Test
    void sanitisingTwiceChangesNothing() {
        // Given
        String once = BodyHtml.sanitise("<p>a = b @ c + `d` 'e' \"f\" & g < h <img src=\"media:" + IMAGE
                + "\" alt=\"'a'\"> <a href=\"https://a.example?x=1&y=2\">l</a> 🎉 đ</p>");

        // When
        String twice = BodyHtml.sanitise(once);

        // Then
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void imagesAreFoundInTheirOrder() {
        // Given
        UUID other = UUID.fromString("019ab3c4-6012-7a00-8001-0a0b0c0d0e02");
        String safe =
                BodyHtml.sanitise("<p><img alt='b' src='media:" + other + "'></p><img src='media:" + IMAGE + "'>");

        // When
        var images = BodyHtml.images(safe);

        // Then
        assertThat(images).containsExactly(other, IMAGE);
    }
}
