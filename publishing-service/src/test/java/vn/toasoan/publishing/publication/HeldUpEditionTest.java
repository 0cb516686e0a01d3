package vn.toasoan.publishing.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.publishing.NewsroomFixture;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.SubmissionStandIn;
import vn.toasoan.publishing.media.Pictures;
import vn.toasoan.publishing.work.Sha256;

@PublishingServiceTest
class HeldUpEditionTest {

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
    void a_picture_that_submission_does_not_have_is_raised_and_the_article_follows_when_it_comes() {
        // Given
        byte[] picture = Pictures.jpeg(700, 500, 71);
        String sha256 = Sha256.hex(picture);
        ApprovalFixture article = ApprovalFixture.article().pictureOf(UUID.randomUUID(), sha256, "Ảnh", null, null);
        article.publish(newsroom.kafka);
        JsonNode failed = Newsroom.awaitEdition(article, "FAILED_MEDIA");
        await().atMost(Newsroom.PATIENCE)
                .untilAsserted(() -> assertThat(given().get("/q/metrics").asString())
                        .containsPattern("publishing_editions_failed_media [1-9]")
                        .contains("publishing_media_failures_total{reason=\"MEDIA_MISSING\"}"));

        // When
        SubmissionStandIn.has(sha256, picture);

        // Then
        newsroom.published(article, 1);
        assertThat(failed.get("state").asText()).isEqualTo("READY");
        assertThat(failed.get("editions").get(0).get("problem").asText()).isEqualTo("MEDIA_MISSING");
        assertThat(Newsroom.consequence(failed, "MEDIA").get("state").asText()).isEqualTo("FAILED");
        assertThat(Newsroom.consequence(failed, "MEDIA").get("problem").asText())
                .isEqualTo("MEDIA_MISSING");
        assertThat(Newsroom.consequence(failed, "PAGE").get("state").asText()).isEqualTo("PENDING");
        assertThat(Newsroom.consequence(Newsroom.publication(article), "MEDIA")
                        .get("state")
                        .asText())
                .isEqualTo("DONE");
    }

    @Test
    void bytes_of_another_hash_are_never_shown() {
        // Given
        String sha256 = Sha256.hex(Pictures.jpeg(700, 500, 72));
        SubmissionStandIn.has(sha256, Pictures.jpeg(700, 500, 73));
        ApprovalFixture article = ApprovalFixture.article().pictureOf(UUID.randomUUID(), sha256, "Ảnh", null, null);

        // When
        article.publish(newsroom.kafka);

        // Then
        JsonNode failed = Newsroom.awaitEdition(article, "FAILED_MEDIA");
        assertThat(failed.get("editions").get(0).get("problem").asText()).isEqualTo("MEDIA_WRONG_HASH");
        assertThat(SubmissionStandIn.reads(sha256)).isGreaterThanOrEqualTo(2);
        assertThat(newsroom.editions(article)).isEmpty();
        given().get(Newsroom.consequence(failed, "PAGE").get("target").asText())
                .then()
                .statusCode(404);
    }

    @Test
    void bytes_of_the_right_hash_that_are_no_picture_are_raised() {
        // Given
        byte[] html = "<script>alert(1)</script>".getBytes();
        SubmissionStandIn.has(Sha256.hex(html), html);
        ApprovalFixture article =
                ApprovalFixture.article().pictureOf(UUID.randomUUID(), Sha256.hex(html), "Ảnh", null, null);

        // When
        article.publish(newsroom.kafka);

        // Then
        JsonNode failed = Newsroom.awaitEdition(article, "FAILED_MEDIA");
        assertThat(failed.get("editions").get(0).get("problem").asText()).isEqualTo("MEDIA_UNREADABLE");
    }

    @Test
    void a_token_that_is_no_longer_good_is_replaced_at_once() {
        // Given
        ApprovalFixture before = ApprovalFixture.article()
                .picture(UUID.randomUUID(), Pictures.jpeg(300, 200, 81), "Ảnh", null, null)
                .publish(newsroom.kafka);
        newsroom.published(before, 1);
        byte[] picture = Pictures.jpeg(300, 200, 82);
        ApprovalFixture article = ApprovalFixture.article().picture(UUID.randomUUID(), picture, "Ảnh", null, null);

        // When
        SubmissionStandIn.revokeTokens();
        article.publish(newsroom.kafka);

        // Then
        newsroom.published(article, 1);
        assertThat(Newsroom.value("select attempts from media_copy where sha256 = ?", Sha256.hex(picture)))
                .isEqualTo(0);
    }

    @Test
    void one_article_that_is_held_up_does_not_hold_up_another() {
        // Given
        ApprovalFixture stuck =
                ApprovalFixture.article().pictureOf(UUID.randomUUID(), "f".repeat(64), "Ảnh", null, null);
        stuck.publish(newsroom.kafka);

        // When
        ApprovalFixture other = ApprovalFixture.article().publish(newsroom.kafka);

        // Then
        newsroom.published(other, 1);
        assertThat(newsroom.events(stuck, "publishing.article.v1")).isEmpty();
    }

    @Test
    void a_correction_whose_picture_is_missing_leaves_the_live_edition_up() {
        // Given
        ApprovalFixture article = ApprovalFixture.article().publish(newsroom.kafka);
        String path = newsroom.published(article, 1).json().get("path").asText();
        String page = given().get(path).asString();

        // When
        article.revision(2)
                .note("Thêm ảnh.")
                .pictureOf(UUID.randomUUID(), "e".repeat(64), "Ảnh", null, null)
                .publish(newsroom.kafka);

        // Then
        JsonNode publication = Newsroom.awaitEdition(article, "FAILED_MEDIA");
        assertThat(publication.get("state").asText()).isEqualTo("PUBLISHED");
        assertThat(publication.get("edition").asInt()).isEqualTo(1);
        assertThat(given().get(path).asString()).isEqualTo(page);
    }

    @Test
    void a_newer_approval_takes_the_place_of_an_edition_that_never_went_out() {
        // Given
        ApprovalFixture article = ApprovalFixture.article()
                .publishAt(Instant.now().plusSeconds(3600))
                .publish(newsroom.kafka);
        Newsroom.awaitEdition(article, "WAITING");

        // When
        article.revision(2)
                .with("title", "Bản mới " + article.key())
                .publishAt(Instant.now().minusSeconds(1))
                .publish(newsroom.kafka);

        // Then
        JsonNode data = newsroom.published(article, 1).json();
        assertThat(data.get("revision").asInt()).isEqualTo(2);
        assertThat(Newsroom.publication(article).get("editions")).hasSize(1);
        assertThat(newsroom.editions(article)).hasSize(1);
    }

    @Test
    void a_scheduled_article_waits_for_its_moment_and_then_goes_out_without_a_visitor() {
        // Given
        Instant moment = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        ApprovalFixture article = ApprovalFixture.article().publishAt(moment).publish(newsroom.kafka);
        JsonNode waiting = Newsroom.awaitEdition(article, "WAITING");
        Object due = Newsroom.value(
                "select extract(epoch from next_try_at)::bigint from edition_work where article_id = ?",
                article.articleId());

        // When
        Newsroom.value("update edition_work set next_try_at = now() where article_id = ?", article.articleId());

        // Then
        newsroom.published(article, 1);
        assertThat(waiting.get("state").asText()).isEqualTo("SCHEDULED");
        assertThat(Instant.parse(waiting.get("publishAt").asText())).isEqualTo(moment);
        assertThat(due).isEqualTo(moment.getEpochSecond());
        assertThat(Newsroom.publication(article).get("state").asText()).isEqualTo("PUBLISHED");
    }

    @Test
    void the_page_waits_a_while_for_a_name_and_then_the_team_signs_until_the_person_is_known() {
        // Given
        UUID author = UUID.randomUUID();
        ApprovalFixture article = ApprovalFixture.article().writtenBy(author).publish(newsroom.kafka);
        JsonNode data = newsroom.published(article, 1).json();
        String path = data.get("path").asText();
        String byline = Newsroom.page(path).select(".by").text();

        // When
        NewsroomFixture.person(newsroom.kafka, author, "Lê Thị Hạnh", 1);

        // Then
        await().atMost(Newsroom.PATIENCE)
                .untilAsserted(() -> assertThat(
                                Newsroom.page(path).select(".by strong").text())
                        .isEqualTo("Lê Thị Hạnh"));
        assertThat(byline).contains("Tổ 1").doesNotContain("Lê Thị Hạnh");
        assertThat(data.get("authors")).isEmpty();
        newsroom.kafka.await(
                "public.article.current.v1",
                r -> article.key().equals(r.key()) && r.text().contains("Lê Thị Hạnh"));
        await().atMost(Newsroom.PATIENCE)
                .untilAsserted(
                        () -> assertThat(given().get("/feed.atom").asString()).contains("<name>Lê Thị Hạnh</name>"));
        assertThat(newsroom.editions(article)).hasSize(1);
    }

    @Test
    void a_name_that_comes_in_time_stands_on_the_first_edition() {
        // Given
        UUID author = UUID.randomUUID();
        ApprovalFixture article = ApprovalFixture.article().writtenBy(author);

        // When
        article.publish(newsroom.kafka);
        NewsroomFixture.person(newsroom.kafka, author, "Phạm Văn Lực", 1);

        // Then
        JsonNode data = newsroom.published(article, 1).json();
        assertThat(data.get("authors").get(0).get("displayName").asText()).isEqualTo("Phạm Văn Lực");
    }

    @Test
    void a_later_name_is_not_undone_by_an_older_event() {
        // Given
        UUID author = UUID.randomUUID();
        NewsroomFixture.person(newsroom.kafka, author, "Tên mới", 3);
        NewsroomFixture.person(newsroom.kafka, author, "Tên cũ", 2);

        // When
        ApprovalFixture article = ApprovalFixture.article().writtenBy(author).publish(newsroom.kafka);

        // Then
        JsonNode data = newsroom.published(article, 1).json();
        assertThat(data.get("authors").get(0).get("displayName").asText()).isEqualTo("Tên mới");
    }

    @Test
    void an_article_of_an_unknown_topic_waits_and_says_so() {
        // Given
        String topic = "moi-" + UUID.randomUUID().toString().substring(0, 8);
        ApprovalFixture article = ApprovalFixture.article().with("topic", topic).publish(newsroom.kafka);
        await().atMost(Newsroom.PATIENCE)
                .until(() -> "TOPIC_UNKNOWN"
                        .equals(Newsroom.value(
                                "select problem from edition where article_id = ?", article.articleId())));

        // When
        NewsroomFixture.topic(newsroom.kafka, topic, 14, "Chủ đề mới", topic, "Chuyên mục mới");

        // Then
        JsonNode data = newsroom.published(article, 1).json();
        assertThat(data.get("section").get("slug").asText()).isEqualTo(topic);
        await().atMost(Newsroom.PATIENCE)
                .untilAsserted(() -> assertThat(Newsroom.page("/chuyen-muc/" + topic)
                                .select(".card-link")
                                .eachText())
                        .containsExactly(article.title()));
    }

    @Test
    void an_approval_that_cannot_be_read_goes_to_the_dead_letters_and_the_next_one_goes_out() {
        // Given
        ApprovalFixture broken = ApprovalFixture.article();
        ApprovalFixture next = ApprovalFixture.article();

        // When
        newsroom.kafka.publish("review.article.v1", broken.key(), ApprovalFixture.TYPE, "{\"approvedAt\":\"hôm qua\"}");
        next.publish(newsroom.kafka);

        // Then
        newsroom.published(next, 1);
        newsroom.kafka.await(
                "review.article.v1.publishing-service.dlq", r -> broken.key().equals(r.key()));
    }
}
