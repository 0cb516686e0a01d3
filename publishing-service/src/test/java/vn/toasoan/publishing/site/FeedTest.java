package vn.toasoan.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
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

@PublishingServiceTest
class FeedTest {

    @Inject
    Theme theme;

    @Inject
    SchoolFacts school;

    @Test
    void a_feed_reader_gets_the_whole_article_under_an_id_that_stays() throws Exception {
        // Given
        LiveArticle article = LiveArticleFixture.of(
                "Tin <b>“đậm”</b> & đẹp", "Tóm tắt", "<p>Nội dung &amp; ảnh</p>", "Nguyễn Văn Bình", "Chú thích");

        // When
        Feed feed = parse(theme.feed(List.of(article)));

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
        Feed feed = parse(theme.feed(List.of()));

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
        Feed feed = parse(theme.feed(List.of(article)));

        // Then
        assertThat(feed.getEntries().getFirst().getTitle()).isEqualTo("AB]]>");
    }

    @Test
    void the_same_articles_give_the_same_bytes() {
        // Given
        List<LiveArticle> articles = List.of(LiveArticleFixture.withBody("<p>Chữ</p>"));

        // When
        RenderedPage again = theme.feed(articles);

        // Then
        assertThat(again.sha256()).isEqualTo(theme.feed(articles).sha256());
    }

    private static Feed parse(RenderedPage page) throws Exception {
        String atom = new String(page.content(), StandardCharsets.UTF_8);
        return (Feed) new WireFeedInput(true, Locale.ROOT).build(new StringReader(atom));
    }
}
