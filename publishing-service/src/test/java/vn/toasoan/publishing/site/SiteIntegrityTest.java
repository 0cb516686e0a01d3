package vn.toasoan.publishing.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.publication.ApprovalFixture;
import vn.toasoan.publishing.publication.Newsroom;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.ReceivedRecord;

/** Somebody with the rights of root changes the site; the verifier finds it, tells of it and puts it right. */
@PublishingServiceTest
class SiteIntegrityTest {

    private static final String PLANTED = "<html><a href=\"https://ca-cuoc.example\">nhà cái</a></html>";

    @Inject
    Verifier verifier;

    @Inject
    ManifestReader manifest;

    @Inject
    PageJudge judge;

    @ConfigProperty(name = "toasoan.data-dir")
    Path dataDir;

    private final Contracts contracts = Contracts.of("publishing-service");
    private Newsroom newsroom;
    private ApprovalFixture article;
    private String path;

    @BeforeEach
    void publish() {
        newsroom = Newsroom.open();
        article = ApprovalFixture.article().publish(newsroom.kafka);
        path = newsroom.published(article, 1).json().get("path").asText();
        Newsroom.pagesWritten();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void an_untouched_site_is_found_right() throws Throwable {
        // Given
        round();
        long before = violations();

        // When
        round();

        // Then
        assertThat(violations()).isEqualTo(before);
        assertThat(Newsroom.value("select count(*) from page where signature is null"))
                .isEqualTo(0L);
    }

    @Test
    void a_changed_byte_is_found_told_and_put_right() throws Throwable {
        // Given
        String page = given().get(path).asString();
        Files.writeString(content().resolve("index.html"), PLANTED);

        // When
        verify();

        // Then
        assertThat(given().header("Accept-Encoding", "identity").get(path).asString())
                .isEqualTo(page);
        ReceivedRecord told = newsroom.told(article, Violations.TOPIC, "site-integrity-violated");
        contracts.validateClosed(told);
        assertThat(told.json().get("path").asText()).isEqualTo(path);
        assertThat(told.json().get("kind").asText()).isEqualTo("CONTENT");
        ReceivedRecord healed = newsroom.told(article, Violations.TOPIC, "site-healed");
        contracts.validateClosed(healed);
        assertThat(healed.json().get("violationId")).isEqualTo(told.json().get("violationId"));
    }

    @Test
    void a_page_that_was_changed_for_crawlers_alone_is_found() throws Throwable {
        // Given
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(PLANTED.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(content().resolve("index.html.gz"), zipped.toByteArray());

        // When
        verify();

        // Then
        ReceivedRecord told = newsroom.told(article, Violations.TOPIC, "site-integrity-violated");
        assertThat(told.json().get("client").asText()).isEqualTo("CRAWLER");
        assertThat(given().get(path).asString()).doesNotContain("nhà cái");
    }

    @Test
    void a_page_that_was_led_to_other_content_or_taken_away_comes_back() throws Throwable {
        // Given
        String page = given().get(path).asString();
        Path link = dataDir.resolve("site/pages" + path + ".page");
        Files.delete(link);

        // When
        verify();

        // Then
        assertThat(given().get(path).asString()).isEqualTo(page);
        ReceivedRecord told = newsroom.told(article, Violations.TOPIC, "site-integrity-violated");
        assertThat(told.json().get("kind").asText()).isEqualTo("STATUS");
        assertThat(told.json().get("found").asText()).isEqualTo("404");
    }

    @Test
    void a_manifest_that_was_changed_with_the_page_does_not_hold() throws Throwable {
        // Given
        String page = given().get(path).asString();
        Files.writeString(content().resolve("index.html"), PLANTED);
        Newsroom.value(
                "update page set sha256 = ? where path = ?",
                vn.toasoan.publishing.work.Sha256.hex(PLANTED.getBytes(StandardCharsets.UTF_8)),
                path);

        // When
        verify();

        // Then
        ReceivedRecord told = newsroom.told(article, Violations.TOPIC, "site-integrity-violated");
        assertThat(told.json().get("kind").asText()).isEqualTo("SIGNATURE");
        newsroom.told(article, Violations.TOPIC, "site-healed");
        assertThat(given().header("Accept-Encoding", "identity").get(path).asString())
                .isEqualTo(page);
    }

    @Test
    void a_text_that_was_changed_in_the_database_is_found_and_comes_back_from_the_history() throws Throwable {
        // Given
        String page = given().get(path).asString();
        Newsroom.value(
                "update site_article set data = replace(data, 'sân trường', 'nhà cái') where article_id = ?",
                article.articleId());

        // When
        verify();

        // Then
        ReceivedRecord told = newsroom.told(article, Violations.TOPIC, "site-integrity-violated");
        assertThat(told.json().get("kind").asText()).isEqualTo("SOURCE");
        newsroom.told(article, Violations.TOPIC, "site-healed");
        assertThat(given().get(path).asString()).isEqualTo(page).doesNotContain("nhà cái");
        assertThat((String) Newsroom.value("select data from site_article where article_id = ?", article.articleId()))
                .doesNotContain("nhà cái");
    }

    @Test
    void what_was_planted_beside_the_pages_is_removed_and_told() throws Throwable {
        // Given
        Path planted = dataDir.resolve("site/pages/khuyen-mai");
        Files.createDirectories(planted);
        Files.createSymbolicLink(planted.resolve("ca-cuoc.page"), content());
        given().get("/khuyen-mai/ca-cuoc").then().statusCode(200);

        // When
        round();

        // Then
        given().get("/khuyen-mai/ca-cuoc").then().statusCode(404);
        ReceivedRecord told = newsroom.kafka.await(
                Violations.TOPIC,
                r -> "/khuyen-mai/ca-cuoc".equals(r.key()) && r.ceType().endsWith("site-integrity-violated.v1"));
        contracts.validateClosed(told);
        assertThat(told.json().get("kind").asText()).isEqualTo("UNLISTED");
    }

    @Test
    void one_finding_is_told_once_however_often_it_is_met() throws Throwable {
        // Given
        Newsroom.value("""
                insert into site_violation (id, path, kind, article_id, detected_at)
                values (gen_random_uuid(), ?, 'CONTENT', ?, now()) on conflict do nothing
                """, path, article.articleId());
        Files.writeString(content().resolve("index.html"), PLANTED);

        // When
        verify();

        // Then
        newsroom.told(article, Violations.TOPIC, "site-healed");
        assertThat(newsroom.events(article, Violations.TOPIC))
                .noneMatch(event -> event.ceType().contains("violated"));
    }

    /** The page of this test's article, as a round comes to it. */
    private void verify() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> manifest.one(path).chain(judge::judge));
    }

    private void round() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> verifier.run());
    }

    private static long violations() {
        return (long) Newsroom.value("select count(*) from site_violation");
    }

    private Path content() throws Exception {
        return dataDir.resolve("site/pages" + path + ".page").toRealPath();
    }
}
