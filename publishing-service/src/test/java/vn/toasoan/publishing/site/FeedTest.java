package vn.toasoan.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.WireFeedInput;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.catalogue.Section;

@PublishingServiceTest
class FeedTest {

    @Inject
    FeedTheme theme;

    @Inject
    SchoolFacts school;

    @Test
    void a_feed_reader_gets_the_whole_article_under_an_id_that_stays() throws Exception {
        // Given
        LiveArticle article = LiveArticleFixture.of(
                "Tin <b>“đậm”</b> & đẹp", "Tóm tắt", "<p>Nội dung &amp; ảnh</p>", "Nguyễn Văn Bình", "Chú thích");

        // When
        Feed feed = parse(atom(List.of(article)));

        // Then
        Entry entry = feed.getEntries().getFirst();
        assertThat(feed.getId()).isEqualTo("tag:toasoan.vn,2026:school/th-hai-ninh");
        assertThat(feed.getUpdated().toInstant()).isEqualTo(Instant.parse("2026-11-21T02:15:07Z"));
        assertThat(entry.getId()).isEqualTo("urn:uuid:019ab9c0-0003-7a10-8f00-3c5d9e2b7a03");
        assertThat(entry.getTitle()).isEqualTo("Tin <b>“đậm”</b> & đẹp");
        assertThat(entry.getPublished().toInstant()).isEqualTo(Instant.parse("2026-11-20T02:15:07Z"));
        assertThat(entry.getUpdated().toInstant()).isEqualTo(Instant.parse("2026-11-21T02:15:07Z"));
        assertThat(entry.getAuthors()).hasSize(1);
        assertThat(entry.getCategories().getFirst().getTerm()).isEqualTo("guong-tot");
        var content = Jsoup.parseBodyFragment(entry.getContents().getFirst().getValue());
        assertThat(content.select("p").text()).isEqualTo("Nội dung & ảnh");
        assertThat(content.select("img").eachAttr("src"))
                .hasSize(2)
                .allSatisfy(src -> assertThat(src).startsWith(school.publicUrl() + "/media/"));
        assertThat(entry.getAlternateLinks().getFirst().getHref()).isEqualTo(school.publicUrl() + "/tin/tieu-de");
    }

    @Test
    void an_empty_feed_is_a_feed() throws Exception {
        // When
        Feed feed = parse(atom(List.of()));

        // Then
        assertThat(feed.getEntries()).isEmpty();
        assertThat(feed.getTitle()).isEqualTo(school.name());
        assertThat(feed.getUpdated()).isNotNull();
    }

    @Test
    void text_that_xml_cannot_hold_does_not_break_the_feed() throws Exception {
        // Given
        LiveArticle article = LiveArticleFixture.of(
                "A\u0001B]]>\uFFFF", "\u0008tóm\uD800 tắt", "<p>\u0000x\u000B]]>&#x1;&#xFFFF;y</p>", "Tên\u001F", "c");

        // When
        Feed feed = parse(atom(List.of(article)));

        // Then
        assertThat(feed.getEntries().getFirst().getTitle()).isEqualTo("AB]]>");
    }

    @Test
    void the_same_articles_give_the_same_bytes() {
        // Given
        List<LiveArticle> articles = List.of(LiveArticleFixture.withBody("<p>Chữ</p>"));

        // When
        RenderedPage again = atom(articles);

        // Then
        assertThat(again.sha256()).isEqualTo(atom(articles).sha256());
    }

    private RenderedPage atom(List<LiveArticle> newest) {
        return theme.feed(Paths.FEED, PageKind.FEED, null, newest);
    }

    @Test
    void an_rss_reader_gets_the_same_under_the_same_id() throws Exception {
        // Given
        LiveArticle article =
                LiveArticleFixture.of("Tin & bài", "Tóm tắt", "<p>Nội dung</p>]]>", "Nguyễn Văn Bình", "Chú thích");

        // When
        RenderedPage page = theme.feed(Paths.FEED_RSS, PageKind.FEED_RSS, null, List.of(article));

        // Then
        SyndFeed feed = new SyndFeedInput().build(new StringReader(new String(page.content(), StandardCharsets.UTF_8)));
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(feed.getFeedType()).isEqualTo("rss_2.0");
        assertThat(entry.getUri()).isEqualTo("urn:uuid:019ab9c0-0003-7a10-8f00-3c5d9e2b7a03");
        assertThat(entry.getTitle()).isEqualTo("Tin & bài");
        assertThat(entry.getAuthor()).isEqualTo("Nguyễn Văn Bình");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(Instant.parse("2026-11-20T02:15:07Z"));
        assertThat(Jsoup.parseBodyFragment(entry.getContents().getFirst().getValue())
                        .select("p")
                        .first()
                        .text())
                .isEqualTo("Nội dung");
    }

    @Test
    void a_json_feed_holds_the_same() throws Exception {
        // Given
        LiveArticle article =
                LiveArticleFixture.of("Tin \"&\" </script>", "Tóm tắt", "<p>Nội dung</p>", "Nguyễn Văn Bình", "c");

        // When
        RenderedPage page = theme.feed(Paths.FEED_JSON, PageKind.FEED_JSON, null, List.of(article));

        // Then
        JsonNode feed = new ObjectMapper().readTree(page.content());
        JsonNode item = feed.get("items").get(0);
        assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("feed_url").asText()).isEqualTo(school.publicUrl() + "/feed.json");
        assertThat(item.get("id").asText()).isEqualTo("urn:uuid:019ab9c0-0003-7a10-8f00-3c5d9e2b7a03");
        assertThat(item.get("title").asText()).isEqualTo("Tin \"&\" </script>");
        assertThat(item.get("content_html").asText()).contains("<p>Nội dung</p>");
        assertThat(item.get("image").asText()).startsWith(school.publicUrl() + "/media/");
        assertThat(Instant.parse(item.get("date_modified").asText().replace("+07:00", "Z")))
                .isEqualTo(Instant.parse("2026-11-21T09:15:07Z"));
    }

    @Test
    void a_section_has_feeds_of_its_own() throws Exception {
        // Given
        LiveArticle article = LiveArticleFixture.withBody("<p>Chữ</p>");

        // When
        Feed feed = parse(theme.feed(
                "/chuyen-muc/guong-tot/feed.atom", PageKind.FEED, new Section("guong-tot", "Gương"), List.of(article)));

        // Then
        assertThat(feed.getId()).isEqualTo("tag:toasoan.vn,2026:school/th-hai-ninh/section/guong-tot");
        assertThat(feed.getTitle()).isEqualTo("Gương · " + school.name());
        assertThat(feed.getOtherLinks().getFirst().getHref())
                .isEqualTo(school.publicUrl() + "/chuyen-muc/guong-tot/feed.atom");
        assertThat(Paths.sectionOfFeed("/chuyen-muc/guong-tot/feed.atom")).isEqualTo("guong-tot");
        assertThat(Paths.sectionOfFeed("/feed.atom")).isNull();
    }

    private static Feed parse(RenderedPage page) throws Exception {
        String atom = new String(page.content(), StandardCharsets.UTF_8);
        return (Feed) new WireFeedInput(true, Locale.ROOT).build(new StringReader(atom));
    }
}
