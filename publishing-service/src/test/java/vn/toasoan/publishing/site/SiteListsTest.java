package vn.toasoan.publishing.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.publishing.NewsroomFixture;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.media.Pictures;
import vn.toasoan.publishing.publication.ApprovalFixture;
import vn.toasoan.publishing.publication.Newsroom;

@PublishingServiceTest
class SiteListsTest {

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void an_article_stands_in_the_lists_of_its_author_team_and_month_and_leaves_them_with_the_site() {
        // Given
        UUID author = UUID.randomUUID();
        NewsroomFixture.person(newsroom.kafka, author, "Đỗ Thị Hoà", 1);
        ApprovalFixture article = ApprovalFixture.article().writtenBy(author).publish(newsroom.kafka);

        // When
        String path = newsroom.published(article, 1).json().get("path").asText();

        // Then
        Document page = Newsroom.page(path);
        String ofAuthor = page.select(".by a[rel=author]").attr("href");
        String ofTeam = page.select(".by .team a").attr("href");
        String ofMonth =
                "/luu-tru/" + page.select(".times time").attr("datetime").substring(0, 7);
        assertThat(ofAuthor).matches("/tac-gia/do-thi-hoa-[0-9a-f]{6}");
        assertThat(ofTeam).isEqualTo("/don-vi/to-1");
        Newsroom.pagesWritten();
        for (String list : List.of(ofAuthor, ofTeam, ofMonth)) {
            assertThat(Newsroom.page(list).select(".card-link").eachText())
                    .as(list)
                    .contains(article.title());
        }
        assertThat(Newsroom.page("/luu-tru").select(".months a").eachAttr("href"))
                .contains(ofMonth);
        Newsroom.commanded(article, "unpublish", "{\"reason\":\"x\"}");
        await().atMost(Newsroom.PATIENCE)
                .untilAsserted(() -> given().get(ofAuthor).then().statusCode(404));
        Newsroom.pagesWritten();
        assertThat(Newsroom.page(ofTeam).select(".card-link").eachText()).doesNotContain(article.title());
    }

    @Test
    void the_gallery_shows_pictures_that_lead_to_their_article() {
        // Given
        ApprovalFixture article = ApprovalFixture.article()
                .picture(UUID.randomUUID(), Pictures.jpeg(2000, 1200, 81), "Vườn trường", null, null)
                .publish(newsroom.kafka);

        // When
        String path = newsroom.published(article, 1).json().get("path").asText();

        // Then
        Newsroom.pagesWritten();
        Document gallery = Newsroom.page("/thu-vien-anh");
        assertThat(gallery.select("a[href=" + path + "] img").attr("alt")).isEqualTo("Vườn trường");
        given().get(gallery.select("a[href=" + path + "] img").attr("src"))
                .then()
                .statusCode(200);
    }

    @Test
    void a_picture_comes_in_widths_for_small_and_large_screens() {
        // Given
        ApprovalFixture article = ApprovalFixture.article()
                .picture(UUID.randomUUID(), Pictures.jpeg(2000, 1200, 82), "Vườn", null, null)
                .publish(newsroom.kafka);

        // When
        String path = newsroom.published(article, 1).json().get("path").asText();

        // Then
        String widths = Newsroom.page(path).select(".text img").attr("srcset");
        assertThat(widths).matches("/media/\\w{64}\\.jpg 480w, /media/\\w{64}\\.jpg 960w, /media/\\w{64}\\.jpg 1600w");
        for (String one : widths.split(", ")) {
            given().get(one.substring(0, one.indexOf(' ')))
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg");
        }
    }

    @Test
    void the_sitemap_leads_to_every_article_with_its_last_change() {
        // Given
        ApprovalFixture article = ApprovalFixture.article().publish(newsroom.kafka);
        JsonNode first = newsroom.published(article, 1).json();
        article.revision(2).note("Sửa.").publish(newsroom.kafka);

        // When
        JsonNode second = newsroom.published(article, 2).json();

        // Then
        Newsroom.pagesWritten();
        Document index = xml("/sitemap.xml");
        String part = index.select("sitemap > loc").eachText().stream()
                .filter(loc -> loc.matches(".*/sitemap-\\d{4}-\\d{2}\\.xml"))
                .findFirst()
                .orElseThrow();
        Document month = xml(part.substring(part.indexOf("/sitemap")));
        String lastmod = month.select("url").stream()
                .filter(url -> url.select("loc").text().equals(first.get("url").asText()))
                .map(url -> url.select("lastmod").text())
                .findFirst()
                .orElseThrow();
        assertThat(java.time.OffsetDateTime.parse(lastmod).toInstant())
                .isEqualTo(java.time.Instant.parse(second.get("publishedAt").asText())
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        assertThat(xml("/sitemap-trang.xml").select("loc").eachText()).anyMatch(loc -> loc.endsWith("/gioi-thieu"));
        assertThat(given().get("/robots.txt").asString()).contains("Sitemap: http");
    }

    @Test
    void a_section_has_its_feeds_in_three_formats() {
        // Given
        ApprovalFixture article = ApprovalFixture.article().publish(newsroom.kafka);

        // When
        newsroom.published(article, 1);

        // Then
        Newsroom.pagesWritten();
        String base = "/chuyen-muc/hoat-dong-chuyen-mon";
        given().get(base + "/feed.atom").then().statusCode(200).contentType("application/atom+xml; charset=utf-8");
        given().get(base + "/feed.rss").then().statusCode(200).contentType("application/rss+xml; charset=utf-8");
        given().get(base + "/feed.json").then().statusCode(200).contentType("application/feed+json; charset=utf-8");
        for (String ending : List.of("atom", "rss", "json")) {
            assertThat(given().get("/feed." + ending).asString()).contains("urn:uuid:" + article.key());
            assertThat(given().get(base + "/feed." + ending).asString()).contains("urn:uuid:" + article.key());
            assertThat(given().get("/chuyen-muc/guong-tot/feed." + ending).asString())
                    .doesNotContain(article.key());
        }
    }

    @Test
    void the_site_says_who_it_is_and_how_to_reach_it() {
        // When
        Document about = Newsroom.page("/gioi-thieu");

        // Then
        assertThat(about.select("main").text()).contains("Chịu trách nhiệm nội dung", "Gửi ý kiến");
        assertThat(about.select("main a[href^=https]")).hasSizeGreaterThanOrEqualTo(2);
    }

    private static Document xml(String path) {
        return Jsoup.parse(
                given().get(path)
                        .then()
                        .statusCode(200)
                        .contentType("application/xml; charset=utf-8")
                        .extract()
                        .asString(),
                "",
                Parser.xmlParser());
    }
}
