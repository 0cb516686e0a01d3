package vn.toasoan.publishing.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.publishing.PublicFields;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.media.Pictures;
import vn.toasoan.publishing.work.Sha256;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.ReceivedRecord;

@PublishingServiceTest
class PublishingFlowTest {

    private static final String PICTURE = "Sân trường";

    private final Contracts contracts = Contracts.of("publishing-service");
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
    void an_approved_article_is_on_the_site_and_in_every_list() {
        // Given
        UUID inText = UUID.randomUUID();
        ApprovalFixture article = ApprovalFixture.article()
                .with("body", "<p>Mở đầu.</p><p><img src=\"media:" + inText + "\" alt=\"x\"></p><p>Kết.</p>")
                .picture(inText, Pictures.jpeg(2400, 1600, 5), "Sân trường buổi sáng", "Góc đọc sách.", "Ảnh: Tổ 1")
                .picture(UUID.randomUUID(), Pictures.jpeg(800, 600, 9), "Kệ sách", null, null);

        // When
        article.publish(newsroom.kafka);

        // Then
        JsonNode data = newsroom.published(article, 1).json();
        Document page = Newsroom.page(data.get("path").asText());
        assertThat(page.select("h1").text()).isEqualTo(article.title());
        assertThat(page.select(".text figure img").eachAttr("alt")).containsExactly("Sân trường buổi sáng", "Kệ sách");
        assertThat(page.select(".text figure img").eachAttr("width")).containsExactly("1600", "800");
        assertThat(page.select(".byline").text()).contains("Trần Thị Minh Nguyệt", "Tổ 1");
        assertThat(page.select(".text figure img").eachAttr("src"))
                .allSatisfy(src -> given().get(src).then().statusCode(200).contentType("image/jpeg"));
        await().atMost(Newsroom.PATIENCE).untilAsserted(() -> {
            assertThat(Newsroom.page("/").select(".card-link").eachText()).contains(article.title());
            assertThat(Newsroom.page("/chuyen-muc/hoat-dong-chuyen-mon")
                            .select(".card-link")
                            .eachText())
                    .contains(article.title());
            assertThat(given().get("/feed.atom").asString()).contains("urn:uuid:" + article.key());
        });
        assertThat(Newsroom.page("/chuyen-muc").select(".sections a").eachAttr("href"))
                .contains("/chuyen-muc/hoat-dong-chuyen-mon", "/chuyen-muc/guong-tot", "/chuyen-muc/cong-khai");
    }

    @Test
    void a_page_says_what_the_law_asks_for() {
        // Given
        ApprovalFixture article = ApprovalFixture.article().with("source", "Báo Giáo dục và Thời đại");

        // When
        article.publish(newsroom.kafka);

        // Then
        Document page =
                Newsroom.page(newsroom.published(article, 1).json().get("path").asText());
        assertThat(page.select("html").attr("lang")).isEqualTo("vi");
        assertThat(page.select("h1").text()).isEqualTo(article.title());
        assertThat(page.select(".standfirst").text()).isEqualTo("Học sinh cả trường cùng đọc sách dưới gốc bàng.");
        assertThat(page.select(".crumbs a").last().text()).isEqualTo("Hoạt động chuyên môn");
        assertThat(page.select(".by").text()).contains("Trần Thị Minh Nguyệt");
        assertThat(page.select(".story-foot").text()).contains("Nguồn: Báo Giáo dục và Thời đại");
        assertThat(page.select(".times time[datetime]")).hasSize(2);
        assertThat(page.select(".colophon a[href^=https]")).isNotEmpty();
        assertThat(page.select("a.skip").attr("href"))
                .isEqualTo("#" + page.select("main").attr("id"));
        assertThat(page.select("header.masthead, nav, main, footer.colophon").eachAttr("class"))
                .isNotEmpty();
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo(page.select("meta[property=og:url]").attr("content"));
    }

    @Test
    void events_keep_to_their_contracts_and_the_public_one_tells_public_facts_only() {
        // Given
        ApprovalFixture article = ApprovalFixture.article()
                .with("source", "Liên đội nhà trường")
                .picture(UUID.randomUUID(), Pictures.jpeg(2000, 900, 1), "Cổng trường", "Sáng thứ Hai.", "Ảnh: Đội");
        article.publish(newsroom.kafka);
        newsroom.published(article, 1);

        // When
        article.revision(2).note("Sửa tên người chụp ảnh.").publish(newsroom.kafka);

        // Then
        newsroom.published(article, 2);
        ReceivedRecord last = newsroom.kafka.await(
                "public.article.current.v1",
                r -> article.key().equals(r.key()) && r.json().get("edition").asInt() == 2);
        List<ReceivedRecord> inner = newsroom.editions(article);
        List<ReceivedRecord> open = newsroom.events(article, "public.article.v1");
        assertThat(inner)
                .extracting(ReceivedRecord::ceType)
                .containsExactly(
                        "vn.toasoan.publishing.article.article-published.v1",
                        "vn.toasoan.publishing.article.article-corrected.v1");
        assertThat(open)
                .extracting(ReceivedRecord::ceType)
                .containsExactly("vn.toasoan.public.article.published.v1", "vn.toasoan.public.article.corrected.v1");
        assertThat(last.ceType()).isEqualTo("vn.toasoan.public.article.current.current.v1");
        assertThat(inner).allSatisfy(contracts::validateClosed);
        assertThat(open).allSatisfy(contracts::validateClosed);
        contracts.validateClosed(last);
        assertThat(List.of(open.get(0), open.get(1), last)).allSatisfy(record -> {
            assertThat(PublicFields.ALLOWED).containsAll(PublicFields.of(record.json()));
            assertThat(record.text())
                    .doesNotContain(
                            ApprovalFixture.AUTHOR.toString(),
                            "019ab9c5-0003-7e01-8f00-7091d26fbe99",
                            "identifiablePupil",
                            "media:",
                            "\"chuyen-mon\"",
                            "\"to-1\"");
            assertThat(record.actor()).isNull();
            assertThat(record.ceSubject()).isEqualTo(article.key());
        });
    }

    @Test
    void the_public_event_can_be_checked_against_the_site() {
        // Given
        ApprovalFixture article = ApprovalFixture.article()
                .picture(UUID.randomUUID(), Pictures.jpeg(2000, 900, 21), "Cổng trường", null, null);

        // When
        article.publish(newsroom.kafka);

        // Then
        JsonNode inner = newsroom.published(article, 1).json();
        JsonNode open = newsroom.kafka
                .await("public.article.v1", r -> article.key().equals(r.key()))
                .json();
        byte[] page = given().get(path(open.get("url"))).asByteArray();
        byte[] image = given().get(path(open.get("images").get(0).get("url"))).asByteArray();
        assertThat(Sha256.hex(page)).isEqualTo(inner.get("pageSha256").asText());
        assertThat(Sha256.hex(image))
                .isEqualTo(open.get("images").get(0).get("sha256").asText());
    }

    @Test
    void a_correction_is_the_next_edition_under_the_same_address() {
        // Given
        ApprovalFixture article = ApprovalFixture.article().publish(newsroom.kafka);
        JsonNode first = newsroom.published(article, 1).json();

        // When
        article.revision(2)
                .with("title", "Tiêu đề đã sửa " + article.key())
                .with("body", "<p>Ngày đúng là 19/11.</p>")
                .note("Sửa ngày tổ chức.")
                .publish(newsroom.kafka);

        // Then
        JsonNode second = newsroom.published(article, 2).json();
        assertThat(second.get("path")).isEqualTo(first.get("path"));
        assertThat(second.get("publicNote").asText()).isEqualTo("Sửa ngày tổ chức.");
        Document page = Newsroom.page(first.get("path").asText());
        assertThat(page.select("h1").text()).isEqualTo("Tiêu đề đã sửa " + article.key());
        assertThat(page.select(".correction").text()).contains("Sửa ngày tổ chức.");
        JsonNode publication = Newsroom.publication(article);
        assertThat(publication.get("editions").findValuesAsText("state")).containsExactly("REPLACED", "PUBLISHED");
        assertThat(publication.get("state").asText()).isEqualTo("PUBLISHED");
        await().atMost(Newsroom.PATIENCE)
                .untilAsserted(
                        () -> assertThat(Newsroom.page("/").select(".card-link").eachText())
                                .contains("Tiêu đề đã sửa " + article.key())
                                .doesNotContain(article.key()));
    }

    @Test
    void duplicates_and_older_approvals_change_nothing() {
        // Given
        ApprovalFixture article = ApprovalFixture.article();
        UUID event = UUID.randomUUID();
        String first = article.json();
        String second = article.revision(2).note("Sửa lỗi chính tả.").json();
        newsroom.kafka.publish("review.article.v1", article.key(), ApprovalFixture.TYPE, event, first);
        newsroom.published(article, 1);
        newsroom.kafka.publish("review.article.v1", article.key(), ApprovalFixture.TYPE, second);
        newsroom.published(article, 2);
        String page = given().get(path(article)).asString();

        // When
        newsroom.kafka.publish("review.article.v1", article.key(), ApprovalFixture.TYPE, event, first);
        newsroom.kafka.publish("review.article.v1", article.key(), ApprovalFixture.TYPE, UUID.randomUUID(), first);
        newsroom.kafka.publish("review.article.v1", article.key(), ApprovalFixture.TYPE, UUID.randomUUID(), second);
        ApprovalFixture after = ApprovalFixture.article().publish(newsroom.kafka);

        // Then
        newsroom.published(after, 1);
        newsroom.settled();
        assertThat(newsroom.editions(article)).hasSize(2);
        assertThat(newsroom.events(article, "public.article.v1")).hasSize(2);
        assertThat(Newsroom.publication(article).get("editions")).hasSize(2);
        assertThat(given().get(path(article)).asString()).isEqualTo(page);
        assertThat(Newsroom.value("select count(*) from edition_work where article_id = ?", article.articleId()))
                .isEqualTo(0L);
    }

    @Test
    void two_articles_of_one_title_get_addresses_of_their_own() {
        // Given
        String title = "Lễ khai giảng " + UUID.randomUUID();
        ApprovalFixture one = ApprovalFixture.article().with("title", title).publish(newsroom.kafka);
        newsroom.published(one, 1);

        // When
        ApprovalFixture other = ApprovalFixture.article().with("title", title).publish(newsroom.kafka);

        // Then
        newsroom.published(other, 1);
        assertThat(path(other)).startsWith(path(one) + "-").isNotEqualTo(path(one));
        assertThat(Newsroom.page(path(one)).select("h1").text()).isEqualTo(title);
        assertThat(Newsroom.page(path(other)).select("h1").text()).isEqualTo(title);
    }

    @Test
    void every_consequence_is_shown_with_its_own_state() {
        // Given
        ApprovalFixture article =
                ApprovalFixture.article().picture(UUID.randomUUID(), Pictures.jpeg(900, 600, 33), PICTURE, null, null);

        // When
        article.publish(newsroom.kafka);

        // Then
        newsroom.published(article, 1);
        await().atMost(Newsroom.PATIENCE).untilAsserted(() -> {
            JsonNode consequences = Newsroom.publication(article).get("consequences");
            assertThat(consequences.findValuesAsText("kind"))
                    .containsExactly(
                            "MEDIA",
                            "PAGE",
                            "HOME",
                            "SECTION_LIST",
                            "FEED",
                            "INTERNAL_EVENT",
                            "PUBLIC_EVENT",
                            "PUBLIC_CURRENT_STATE");
            assertThat(consequences.findValuesAsText("state")).containsOnly("DONE");
        });
    }

    private static String path(ApprovalFixture article) {
        return path(Newsroom.publication(article).get("url"));
    }

    private static String path(JsonNode url) {
        return URI.create(url.asText()).getPath();
    }
}
