package vn.toasoan.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.catalogue.Section;

/** Every payload through every text of an article, on every page and in the feed: nothing of it becomes markup. */
@PublishingServiceTest
class HostileTextTest {

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "link",
            "script",
            "body",
            "a",
            "header",
            "div",
            "svg",
            "circle",
            "path",
            "span",
            "nav",
            "ul",
            "ol",
            "li",
            "main",
            "article",
            "section",
            "p",
            "strong",
            "em",
            "u",
            "sub",
            "sup",
            "time",
            "h1",
            "h2",
            "h3",
            "h4",
            "blockquote",
            "br",
            "figure",
            "figcaption",
            "img",
            "footer",
            "address",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td");
    private static final Set<String> ATTRIBUTES = Set.of(
            "lang",
            "charset",
            "name",
            "content",
            "property",
            "rel",
            "href",
            "type",
            "title",
            "class",
            "id",
            "tabindex",
            "viewbox",
            "width",
            "height",
            "aria-hidden",
            "aria-label",
            "aria-labelledby",
            "aria-current",
            "focusable",
            "cx",
            "cy",
            "r",
            "d",
            "datetime",
            "src",
            "srcset",
            "sizes",
            "alt",
            "loading",
            "decoding",
            "fetchpriority",
            "colspan",
            "rowspan",
            "scope");

    @Inject
    Theme theme;

    @Inject
    FeedTheme feeds;

    static Stream<String> payloads() {
        return Stream.concat(byHand(), XssCorpus.payloads().stream());
    }

    private static Stream<String> byHand() {
        return Stream.of(
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example/x.js></ScRiPt>",
                "</title><script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "<!--<script>--><script>alert(1)</script>",
                "\"><script>alert(1)</script>",
                "'><img src=x onerror=alert(1)>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"media:019ab9c5-0003-7e01-8f00-7091d26fbe01\" onerror=alert(1)>",
                "<img src=\"media:019ab9c5-0003-7e01-8f00-7091d26fbe01\" onload='alert(1)' style='x:y'>",
                "<img src=\"media:x\" onerror=alert(1)>",
                "<img/src='x'/onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
                "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<object data=data:text/html,<script>alert(1)</script>></object>",
                "<embed src=javascript:alert(1)>",
                "<a href=javascript:alert(1)>x</a>",
                "<a href=\"java\tscript:alert(1)\">x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\" javascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href=\"vbscript:msgbox(1)\">x</a>",
                "<a href=\"//evil.example\">x</a>",
                "<a href='https://ok.example' onclick='alert(1)' target=_blank ping=//evil.example>x</a>",
                "<a href=\"https://ok.example/&quot;onmouseover=alert(1)\">x</a>",
                "<body onload=alert(1)>",
                "<input autofocus onfocus=alert(1)>",
                "<details open ontoggle=alert(1)>",
                "<video><source onerror=alert(1)></video>",
                "<audio src=x onerror=alert(1)>",
                "<marquee onstart=alert(1)>x</marquee>",
                "<style>@import '//evil.example/x.css';</style>",
                "<p style=\"background:url(javascript:alert(1))\">x</p>",
                "<link rel=stylesheet href=//evil.example/x.css>",
                "<meta http-equiv=refresh content='0;url=//evil.example'>",
                "<base href=//evil.example/>",
                "<form action=//evil.example><button>x</button></form>",
                "<isindex type=image src=1 onerror=alert(1)>",
                "<template><script>alert(1)</script></template>",
                "<p id=noi-dung class=masthead name=x>x</p>",
                "<table background=javascript:alert(1)><td background=x>x</td></table>",
                "<xss onpointerrawupdate=alert(1) style=display:block>x</xss>",
                "{page.frame.school.publicUrl}{#each}{/each}{inject:x}",
                "{{constructor.constructor('alert(1)')()}}",
                "${7*7}#{7*7}<%= 7*7 %>",
                "\u2028alert(1)\u2029\u202Etxt.exe",
                "]]><script>alert(1)</script><![CDATA[",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<<script>script>alert(1)<</script>/script>",
                "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "<p>\uD83D<script\uDC00>alert(1)</script>");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void a_hostile_text_stays_a_text(String payload) throws Exception {
        // Given
        LiveArticle article = LiveArticleFixture.of(payload, payload, "<p>a</p>" + payload, payload, payload);

        // When
        List<RenderedPage> pages = List.of(
                theme.article(article),
                theme.home(List.of(article, article), List.of(new Section("a", payload))),
                theme.section(new Section("a", payload), List.of(article)),
                theme.sections(List.of(new Section("a", payload))),
                theme.listing("/tac-gia/a", PageKind.AUTHOR, payload, List.of(article)),
                theme.listing("/don-vi/a", PageKind.TEAM, payload, List.of(article)),
                theme.listing("/luu-tru/2026-11", PageKind.MONTH, "Tháng 11/2026", List.of(article)),
                theme.gallery(List.of(article)));

        // Then
        for (RenderedPage page : pages) {
            assertHarmless(new String(page.content(), StandardCharsets.UTF_8));
        }
        Document feed = Jsoup.parse(
                new String(
                        feeds.feed(Paths.FEED, PageKind.FEED, null, List.of(article))
                                .content(),
                        StandardCharsets.UTF_8),
                "",
                Parser.xmlParser());
        assertHarmless(feed.select("entry > content").text());
        assertThat(feed.select("entry").select("script, img, svg, a, p")).isEmpty();
    }

    private static void assertHarmless(String html) throws Exception {
        Document page = Jsoup.parse(html);
        for (Element element : page.getAllElements()) {
            if (element == page) {
                continue;
            }
            assertThat(ELEMENTS).as(element.outerHtml()).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES)
                        .as(element.outerHtml())
                        .contains(attribute.getKey().toLowerCase(Locale.ROOT));
            }
        }
        for (Element script : page.select("script")) {
            assertThat(script.attr("type")).isEqualTo("application/ld+json");
            assertThat(script.data()).doesNotContain("<", ">", "\u2028", "\u2029");
            new ObjectMapper().readTree(script.data());
        }
        assertThat(page.select("script").size()).isLessThanOrEqualTo(1);
        assertThat(page.select("a").eachAttr("href"))
                .allMatch(href -> href.matches("(?s)(https?://|mailto:|/|#).*") && !href.startsWith("//"));
        assertThat(page.select("img").eachAttr("src"))
                .allMatch(src -> src.matches("(http://[^/]+)?/media/[0-9a-f]{64}\\.jpg"));
        assertThat(page.select("#noi-dung").size()).isLessThanOrEqualTo(1);
    }
}
