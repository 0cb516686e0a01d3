package vn.toasoan.publishing.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.media.Pictures;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.ReceivedRecord;

@PublishingServiceTest
class PublicationLifeTest {

    private static final String INNER = "publishing.article.v1";
    private static final String PUBLIC = "public.article.v1";

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
    void a_held_article_stays_in_until_it_is_released() {
        // Given
        ApprovalFixture article = waiting();
        Newsroom.commanded(article, "hold", "{\"reason\":\"Chờ kết luận sự cố\"}");
        Newsroom.command(article, "publish", "", "editor")
                .then()
                .statusCode(409)
                .body("code", equalTo("PUBLICATION_HELD"), "guard", equalTo("NOT_HELD"));
        JsonNode held = Newsroom.commanded(article, "schedule", at(Instant.now().plusSeconds(2)));
        assertThat(held.get("hold").get("reason").asText()).isEqualTo("Chờ kết luận sự cố");
        assertThat(Newsroom.value(
                        "select next_try_at = 'infinity' from edition_work where article_id = ?", article.articleId()))
                .isEqualTo(true);

        // When
        Newsroom.commanded(article, "release", "");

        // Then
        newsroom.published(article, 1);
        assertThat(Newsroom.publication(article).get("decisions").findValuesAsText("command"))
                .containsExactly("HOLD", "SCHEDULE", "RELEASE");
    }

    @Test
    void a_schedule_is_told_and_kept_by_the_clock_alone() {
        // Given
        ApprovalFixture article = waiting();
        Instant moment = Instant.now().plusSeconds(2).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);

        // When
        Newsroom.commanded(article, "schedule", at(moment));

        // Then
        JsonNode data = newsroom.published(article, 1).json();
        assertThat(Instant.parse(data.get("publishedAt").asText())).isAfterOrEqualTo(moment);
        List<ReceivedRecord> scheduled = newsroom.events(article, INNER).stream()
                .filter(event -> event.ceType().endsWith("article-scheduled.v1"))
                .toList();
        assertThat(scheduled).hasSize(2).allSatisfy(contracts::validateClosed);
        assertThat(Instant.parse(scheduled.getLast().json().get("publishAt").asText()))
                .isEqualTo(moment);
        assertThat(scheduled.getLast().json().has("scheduledBy")).isTrue();
    }

    @Test
    void an_embargo_outlasts_any_schedule() {
        // Given
        ApprovalFixture article = waiting();
        Newsroom.commanded(article, "embargo", at(Instant.now().plusSeconds(3600)));

        // When
        Response now = Newsroom.command(article, "publish", "", "principal");
        Response soon = Newsroom.command(article, "schedule", at(Instant.now().plusSeconds(5)), "editor");

        // Then
        now.then().statusCode(409).body("code", equalTo("UNDER_EMBARGO"));
        soon.then().statusCode(422).body("code", equalTo("UNDER_EMBARGO"), "errors[0].pointer", equalTo("/at"));
        Newsroom.commanded(article, "embargo", "{}");
        Newsroom.commanded(article, "publish", "");
        newsroom.published(article, 1);
    }

    @Test
    void an_unpublished_article_is_nowhere_and_comes_back_as_the_next_edition() {
        // Given
        UUID picture = UUID.randomUUID();
        ApprovalFixture article = ApprovalFixture.article()
                .picture(picture, Pictures.jpeg(900, 600, 71), "Ảnh", null, null)
                .publish(newsroom.kafka);
        String path = newsroom.published(article, 1).json().get("path").asText();
        String image = Newsroom.page(path).select(".text img").attr("src");

        // When
        JsonNode unpublished = Newsroom.commanded(article, "unpublish", "{\"reason\":\"Kiểm tra lại số liệu\"}");

        // Then
        assertThat(unpublished.get("state").asText()).isEqualTo("UNPUBLISHED");
        ReceivedRecord told = newsroom.told(article, INNER, "article-unpublished");
        contracts.validateClosed(told);
        assertThat(told.json().get("why").asText()).isEqualTo("DECISION");
        ReceivedRecord open = newsroom.told(article, PUBLIC, "withdrawn");
        contracts.validateClosed(open);
        assertThat(open.json().get("permanent").asBoolean()).isFalse();
        assertThat(open.text()).doesNotContain("Kiểm tra", article.title());
        newsroom.kafka.await("public.article.current.v1", r -> article.key().equals(r.key()) && r.text() == null);
        await().atMost(Newsroom.PATIENCE).untilAsserted(() -> {
            given().get(path).then().statusCode(404);
            given().get(image).then().statusCode(404);
            assertThat(given().get("/").asString()).doesNotContain(path);
            assertThat(given().get("/feed.atom").asString()).doesNotContain(article.key());
        });
        Newsroom.commanded(article, "publish", "");
        ReceivedRecord again = newsroom.published(article, 2);
        assertThat(again.ceType()).endsWith("article-published.v1");
        assertThat(Newsroom.page(path).select(".correction")).isEmpty();
        given().get(image).then().statusCode(200);
        assertThat(Newsroom.publication(article).get("editions").findValuesAsText("state"))
                .containsExactly("WITHDRAWN", "PUBLISHED");
    }

    @Test
    void a_taken_down_article_leaves_a_tombstone_and_no_copy() {
        // Given
        byte[] jpeg = Pictures.jpeg(900, 600, 72);
        ApprovalFixture article = ApprovalFixture.article()
                .picture(UUID.randomUUID(), jpeg, "Ảnh", null, null)
                .publish(newsroom.kafka);
        String path = newsroom.published(article, 1).json().get("path").asText();
        Newsroom.commanded(article, "address", "{\"slug\":\"dia-chi-moi-" + article.key() + "\"}");
        Newsroom.pagesWritten();
        String now = "/tin/dia-chi-moi-" + article.key();
        String image = Newsroom.page(now).select(".text img").attr("src");

        // When
        JsonNode answer = Newsroom.commanded(
                article, "take-down", "{\"reasonClass\":\"PRIVACY\",\"reason\":\"Phụ huynh yêu cầu\"}");

        // Then
        assertThat(answer.get("state").asText()).isEqualTo("TAKEN_DOWN");
        assertThat(answer.get("actions")).isEmpty();
        ReceivedRecord told = newsroom.told(article, INNER, "article-taken-down");
        contracts.validateClosed(told);
        assertThat(told.actor()).isNotNull();
        ReceivedRecord open = newsroom.told(article, PUBLIC, "withdrawn");
        contracts.validateClosed(open);
        assertThat(open.json().get("permanent").asBoolean()).isTrue();
        assertThat(open.json().get("reasonClass").asText()).isEqualTo("PRIVACY");
        assertThat(open.text()).doesNotContain("Phụ huynh", article.title());
        newsroom.kafka.await("public.article.current.v1", r -> article.key().equals(r.key()) && r.text() == null);
        await().atMost(Newsroom.PATIENCE).untilAsserted(() -> {
            for (String address : List.of(now, path)) {
                Response gone = given().redirects().follow(false).get(address);
                assertThat(gone.statusCode()).as(address).isEqualTo(410);
                Document tombstone = Jsoup.parse(gone.asString());
                assertThat(tombstone.select("main").text())
                        .contains("Bài viết đã được gỡ", "thông tin cá nhân")
                        .doesNotContain(article.title(), "Phụ huynh");
                assertThat(tombstone.select("header.masthead, footer.colophon")).hasSize(2);
                assertThat(gone.header("Content-Security-Policy")).contains("default-src 'none'");
            }
            given().get(image).then().statusCode(404);
            JsonNode consequences = Newsroom.publication(article).get("consequences");
            assertThat(consequences.findValuesAsText("kind")).contains("MEDIA_REMOVAL", "PAGE", "INTERNAL_EVENT");
            assertThat(consequences.findValuesAsText("state")).containsOnly("DONE");
        });
        article.revision(5).publish(newsroom.kafka);
        newsroom.settled();
        assertThat(Newsroom.publication(article).get("state").asText()).isEqualTo("TAKEN_DOWN");
    }

    @Test
    void a_picture_that_another_article_shows_survives_a_takedown() {
        // Given
        byte[] jpeg = Pictures.jpeg(640, 480, 73);
        ApprovalFixture one = ApprovalFixture.article()
                .picture(UUID.randomUUID(), jpeg, "Ảnh", null, null)
                .publish(newsroom.kafka);
        ApprovalFixture other = ApprovalFixture.article()
                .picture(UUID.randomUUID(), jpeg, "Ảnh", null, null)
                .publish(newsroom.kafka);
        newsroom.published(one, 1);
        String path = newsroom.published(other, 1).json().get("path").asText();
        String image = Newsroom.page(path).select(".text img").attr("src");

        // When
        Newsroom.commanded(one, "take-down", "{\"reasonClass\":\"OTHER\",\"reason\":\"Trùng bài\"}");

        // Then
        await().atMost(Newsroom.PATIENCE).until(() -> Newsroom.value("select 1 from media_removal limit 1") == null);
        given().get(image).then().statusCode(200);
    }

    @Test
    void a_notice_leaves_the_site_when_its_time_is_over() {
        // Given
        ApprovalFixture article = ApprovalFixture.article().publish(newsroom.kafka);
        String path = newsroom.published(article, 1).json().get("path").asText();

        // When
        Newsroom.commanded(article, "expiry", at(Instant.now().plusSeconds(3)));

        // Then
        ReceivedRecord told = newsroom.told(article, INNER, "article-unpublished");
        contracts.validateClosed(told);
        assertThat(told.json().get("why").asText()).isEqualTo("EXPIRED");
        await().atMost(Newsroom.PATIENCE)
                .untilAsserted(() -> given().get(path).then().statusCode(404));
    }

    @Test
    void a_pinned_article_stands_first_until_its_time_is_over() {
        // Given
        ApprovalFixture old = ApprovalFixture.article().publish(newsroom.kafka);
        newsroom.published(old, 1);
        ApprovalFixture young = ApprovalFixture.article().publish(newsroom.kafka);
        newsroom.published(young, 1);

        // When
        Newsroom.commanded(old, "pin", at(Instant.now().plusSeconds(3600)));

        // Then
        await().atMost(Newsroom.PATIENCE).until(() -> standsBefore(old, young));
        Newsroom.value("update publication set pinned_until = now() where article_id = ?", old.articleId());
        await().atMost(Newsroom.PATIENCE).until(() -> standsBefore(young, old));
        assertThat(Newsroom.publication(old).get("pinned").asBoolean()).isFalse();
    }

    private static boolean standsBefore(ApprovalFixture one, ApprovalFixture other) {
        List<String> titles = Newsroom.page("/").select(".card-link").eachText();
        return titles.contains(one.title())
                && titles.contains(other.title())
                && titles.indexOf(one.title()) < titles.indexOf(other.title());
    }

    @Test
    void every_address_that_an_article_had_leads_to_the_one_of_today() {
        // Given
        ApprovalFixture article = ApprovalFixture.article().publish(newsroom.kafka);
        String first = newsroom.published(article, 1).json().get("path").asText();
        String second = "/tin/hai-" + article.key();
        String third = "/tin/ba-" + article.key();
        Newsroom.commanded(article, "address", "{\"slug\":\"hai-" + article.key() + "\"}");

        // When
        Newsroom.commanded(article, "address", "{\"slug\":\"ba-" + article.key() + "\"}");

        // Then
        await().atMost(Newsroom.PATIENCE).untilAsserted(() -> {
            for (String address : List.of(first, second)) {
                given().redirects()
                        .follow(false)
                        .get(address)
                        .then()
                        .statusCode(308)
                        .header("Location", third);
            }
            Document page = Newsroom.page(third);
            assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(third);
            assertThat(given().get("/feed.atom").asString()).contains(third).doesNotContain(second);
        });
        ApprovalFixture other = ApprovalFixture.article().publish(newsroom.kafka);
        newsroom.published(other, 1);
        Newsroom.command(other, "address", "{\"slug\":\"hai-" + article.key() + "\"}", "editor")
                .then()
                .statusCode(422)
                .body("code", equalTo("ADDRESS_TAKEN"));
        Newsroom.commanded(article, "address", "{\"slug\":\"hai-" + article.key() + "\"}");
        await().atMost(Newsroom.PATIENCE)
                .untilAsserted(() ->
                        given().redirects().follow(false).get(second).then().statusCode(200));
    }

    @Test
    void a_reversed_approval_takes_its_text_off_the_site_and_no_other() {
        // Given
        ApprovalFixture live = ApprovalFixture.article().publish(newsroom.kafka);
        newsroom.published(live, 1);
        ApprovalFixture corrected = ApprovalFixture.article().publish(newsroom.kafka);
        newsroom.published(corrected, 1);
        corrected.revision(2).publishAt(Instant.now().plusSeconds(3600)).publish(newsroom.kafka);
        ApprovalFixture waiting = waiting();
        Newsroom.awaitEdition(corrected, "WAITING");

        // When
        live.reverse(newsroom.kafka, 1);
        corrected.reverse(newsroom.kafka, 2);
        waiting.reverse(newsroom.kafka, 1);

        // Then
        ReceivedRecord told = newsroom.told(live, INNER, "article-unpublished");
        assertThat(told.json().get("why").asText()).isEqualTo("APPROVAL_REVERSED");
        Newsroom.command(live, "publish", "", "editor")
                .then()
                .statusCode(409)
                .body("code", equalTo("APPROVAL_REVERSED"));
        Newsroom.awaitEdition(corrected, "CANCELLED");
        assertThat(Newsroom.publication(corrected).get("state").asText()).isEqualTo("PUBLISHED");
        Newsroom.awaitEdition(waiting, "CANCELLED");
        assertThat(Newsroom.publication(waiting).get("state").asText()).isEqualTo("READY");
        live.revision(2).publish(newsroom.kafka);
        newsroom.published(live, 2);
    }

    @Test
    void a_withdrawn_consent_takes_the_picture_away_past_a_hold_and_the_correction_follows() {
        // Given
        UUID consent = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        ApprovalFixture article = ApprovalFixture.article()
                .with("body", "<p>Trước.</p><p><img src=\"media:" + gone + "\" alt=\"x\"></p>")
                .picture(gone, Pictures.jpeg(700, 500, 74), "Học sinh", null, null)
                .consent(consent)
                .picture(UUID.randomUUID(), Pictures.jpeg(700, 500, 75), "Kệ sách", null, null);
        article.publish(newsroom.kafka);
        String path = newsroom.published(article, 1).json().get("path").asText();
        String image = Newsroom.page(path).select("img[alt=Học sinh]").attr("src");
        article.revision(2)
                .with("title", "Bản sửa " + article.key())
                .publishAt(Instant.now().plusSeconds(3600))
                .publish(newsroom.kafka);
        Newsroom.awaitEdition(article, "WAITING");
        Newsroom.commanded(article, "hold", "{\"reason\":\"sự cố\"}");

        // When
        newsroom.kafka.publish(
                "submission.consent.v1",
                consent.toString(),
                "vn.toasoan.submission.consent.consent-withdrawn.v1",
                "{\"consentId\":\"" + consent + "\",\"withdrawnAt\":\"2026-11-25T01:00:00Z\"}");

        // Then
        ReceivedRecord corrected = newsroom.published(article, 2);
        contracts.validateClosed(corrected);
        assertThat(corrected.json().get("mediaWithdrawn").get(0).asText()).isEqualTo(gone.toString());
        Document page = Newsroom.page(path);
        assertThat(page.select("h1").text()).isEqualTo("Ngày hội đọc sách " + article.key());
        assertThat(page.select(".text img").eachAttr("alt")).containsExactly("Kệ sách");
        assertThat(page.select(".correction").text()).contains("đã gỡ hình ảnh");
        await().atMost(Newsroom.PATIENCE)
                .untilAsserted(() -> given().get(image).then().statusCode(404));
        JsonNode publication = Newsroom.publication(article);
        assertThat(publication.get("editions").findValuesAsText("state"))
                .containsExactly("REPLACED", "PUBLISHED", "WAITING");
        Newsroom.commanded(article, "release", "");
        Newsroom.commanded(article, "publish", "");
        ReceivedRecord followed = newsroom.published(article, 3);
        assertThat(followed.json().get("title").asText()).startsWith("Bản sửa");
        assertThat(followed.json().get("media")).hasSize(1);
    }

    private static String at(Instant moment) {
        return "{\"at\":\"" + moment + "\"}";
    }

    /** Approved for tomorrow. */
    private ApprovalFixture waiting() {
        ApprovalFixture article = ApprovalFixture.article()
                .publishAt(Instant.now().plusSeconds(86_400))
                .publish(newsroom.kafka);
        Newsroom.awaitEdition(article, "WAITING");
        return article;
    }
}
