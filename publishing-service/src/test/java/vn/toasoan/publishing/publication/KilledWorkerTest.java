package vn.toasoan.publishing.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.SubmissionStandIn;
import vn.toasoan.publishing.media.Pictures;
import vn.toasoan.publishing.site.LiveArticle;
import vn.toasoan.publishing.site.RenderedPage;
import vn.toasoan.publishing.site.Site;
import vn.toasoan.publishing.work.Sha256;

/**
 * A worker that dies, or is paused past its lease, between any two steps. The test takes the lease, walks some of the
 * steps itself, and then lets go as a killed process does: by doing nothing more.
 */
@PublishingServiceTest
class KilledWorkerTest {

    @Inject
    PrepareEdition prepareEdition;

    @Inject
    PublishEdition publishEdition;

    @Inject
    Site site;

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
    void killed_after_the_page_was_written_and_before_the_commit_the_next_run_ends_the_same() {
        // Given
        byte[] picture = Pictures.jpeg(1800, 1200, 40);
        ApprovalFixture article = ApprovalFixture.article().picture(UUID.randomUUID(), picture, "Ảnh", null, null);
        EditionWork dying = claimed(article);
        LiveArticle prepared = walk(() -> prepareEdition.prepare(dying));
        RenderedPage page = walk(() -> site.render(prepared));
        walk(() -> site.write(page));
        String served = given().get(prepared.path()).asString();

        // When
        leaseEnds(dying);

        // Then
        JsonNode data = newsroom.published(article, 1).json();
        assertThat(data.get("pageSha256").asText()).isEqualTo(page.sha256());
        assertThat(given().get(prepared.path()).asString()).isEqualTo(served);
        assertThat(newsroom.editions(article)).hasSize(1);
        assertThat(SubmissionStandIn.reads(Sha256.hex(picture))).isEqualTo(1);
    }

    @Test
    void killed_after_preparing_the_next_run_shows_the_same_moment() {
        // Given
        ApprovalFixture article = ApprovalFixture.article();
        EditionWork dying = claimed(article);
        LiveArticle prepared = walk(() -> prepareEdition.prepare(dying));

        // When
        leaseEnds(dying);

        // Then
        JsonNode data = newsroom.published(article, 1).json();
        assertThat(Instant.parse(data.get("publishedAt").asText())).isEqualTo(prepared.modifiedAt());
    }

    @Test
    void a_worker_that_wakes_up_after_its_work_was_done_by_another_changes_nothing() {
        // Given
        ApprovalFixture article = ApprovalFixture.article();
        EditionWork paused = claimed(article);
        LiveArticle prepared = walk(() -> prepareEdition.prepare(paused));
        RenderedPage page = walk(() -> site.render(prepared));
        leaseEnds(paused);
        newsroom.published(article, 1);

        // When
        assertThatThrownBy(() -> walk(() -> publishEdition.commit(paused, prepared, page)))
                .hasStackTraceContaining("the lease is lost");

        // Then
        assertThat(newsroom.editions(article)).hasSize(1);
        assertThat(Newsroom.publication(article).get("editions")).hasSize(1);
    }

    @Test
    void a_worker_that_wakes_up_and_writes_an_older_edition_over_a_newer_one_is_put_right() {
        // Given
        ApprovalFixture article = ApprovalFixture.article();
        EditionWork paused = claimed(article);
        walk(() -> prepareEdition.prepare(paused));
        article.revision(2)
                .with("title", "Bản mới " + article.key())
                .publishAt(Instant.now().minusSeconds(1))
                .publish(newsroom.kafka);
        String path = newsroom.published(article, 1).json().get("path").asText();
        LiveArticle stale = walk(() -> prepareEdition.prepare(paused));
        LiveArticle old = older(stale);

        // When
        walk(() -> site.render(old)
                .chain(page -> site.write(page)
                        .chain(() -> publishEdition
                                .commit(paused, old, page)
                                .onFailure()
                                .recoverWithUni(() -> site.restore(old)))));

        // Then
        await().atMost(Newsroom.PATIENCE)
                .untilAsserted(() ->
                        assertThat(Newsroom.page(path).select("h1").text()).isEqualTo("Bản mới " + article.key()));
    }

    @Test
    void a_page_that_was_written_for_an_edition_that_then_did_not_come_is_taken_away() {
        // Given
        ApprovalFixture article = ApprovalFixture.article();
        EditionWork dying = claimed(article);
        LiveArticle prepared = walk(() -> prepareEdition.prepare(dying));
        walk(() -> site.render(prepared).chain(site::write));
        given().get(prepared.path()).then().statusCode(200);
        article.revision(2).publishAt(Instant.now().plusSeconds(7200)).publish(newsroom.kafka);
        newsroom.settled();

        // When
        Newsroom.value("update page_due set next_try_at = now() where path = ?", prepared.path());

        // Then
        await().atMost(Newsroom.PATIENCE)
                .untilAsserted(() -> given().get(prepared.path()).then().statusCode(404));
        assertThat(newsroom.editions(article)).isEmpty();
    }

    @Test
    void a_page_that_is_due_is_written_even_if_its_first_writer_dies() {
        // Given
        ApprovalFixture article = ApprovalFixture.article().publish(newsroom.kafka);
        String path = newsroom.published(article, 1).json().get("path").asText();
        await().atMost(Newsroom.PATIENCE).until(() -> Newsroom.value("select 1 from page_due limit 1") == null);

        // When
        Newsroom.value(
                "insert into page_due (path, kind, lease_token, lease_until, problem)"
                        + " values (?, 'ARTICLE', gen_random_uuid(), now() + interval '1 second', 'dying')",
                path);

        // Then
        await().atMost(Newsroom.PATIENCE)
                .until(() -> Newsroom.value("select 1 from page_due where path = ?", path) == null);
        given().get(path).then().statusCode(200);
    }

    @Test
    void a_worker_that_wakes_up_after_a_takedown_and_writes_its_page_is_put_right() {
        // Given
        ApprovalFixture article = ApprovalFixture.article().publish(newsroom.kafka);
        newsroom.published(article, 1);
        EditionWork paused = claimed(article.revision(2), 2);
        LiveArticle prepared = walk(() -> prepareEdition.prepare(paused));
        Newsroom.commanded(article, "take-down", "{\"reasonClass\":\"PRIVACY\",\"reason\":\"x\"}");

        // When
        walk(() -> site.render(prepared)
                .chain(page -> site.write(page)
                        .chain(() -> publishEdition
                                .commit(paused, prepared, page)
                                .onFailure()
                                .recoverWithUni(() -> site.restore(prepared)))));

        // Then
        await().atMost(Newsroom.PATIENCE)
                .untilAsserted(() -> given().get(prepared.path()).then().statusCode(410));
        assertThat(newsroom.editions(article)).hasSize(1);
    }

    /** The article is approved, and this test holds the lease of its work for an hour. */
    private EditionWork claimed(ApprovalFixture article) {
        return claimed(article, 1);
    }

    private EditionWork claimed(ApprovalFixture article, int edition) {
        article.publishAt(Instant.now().plusSeconds(3600)).publish(newsroom.kafka);
        Newsroom.awaitEdition(article, "WAITING");
        UUID token = UUID.randomUUID();
        Newsroom.value(
                "update edition_work set lease_token = ?, lease_until = now() + interval '1 hour', attempts = 1"
                        + " where article_id = ?",
                token,
                article.articleId());
        return new EditionWork(article.articleId(), edition, 1, token);
    }

    private static void leaseEnds(EditionWork work) {
        Newsroom.value(
                "update edition_work set lease_until = now() - interval '1 second', next_try_at = now()"
                        + " where article_id = ?",
                work.articleId());
    }

    private static LiveArticle older(LiveArticle article) {
        return new LiveArticle(
                article.articleId(),
                article.edition(),
                article.slug(),
                "Bản cũ",
                article.summary(),
                article.body(),
                article.section(),
                article.teamName(),
                article.authors(),
                null,
                article.publishedAt(),
                article.modifiedAt(),
                null,
                article.pictures());
    }

    private static <T> T walk(Supplier<Uni<T>> steps) {
        try {
            return VertxContextSupport.subscribeAndAwait(steps);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
