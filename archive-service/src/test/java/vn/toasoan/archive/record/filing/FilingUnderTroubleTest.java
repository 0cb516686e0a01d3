package vn.toasoan.archive.record.filing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.archive.MediaServer;
import vn.toasoan.archive.record.ArchiveReader;
import vn.toasoan.archive.record.Newsroom;
import vn.toasoan.archive.store.Sha256;
import vn.toasoan.testkit.KafkaProbe;

@ArchiveServiceTest
class FilingUnderTroubleTest {

    private static final String DEAD_LETTERS = "publishing.article.v1.archive-service.dlq";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @AfterEach
    void mediaServerIsThere() {
        MediaServer.comesBack();
    }

    @Test
    void a_missing_picture_is_raised_and_the_edition_is_filed_once_it_is_found() {
        // Given
        UUID article = UUID.randomUUID();
        byte[] picture = Newsroom.picture("late " + article);
        Newsroom.tellEdition(Newsroom.edition(article, 1, picture));
        await().atMost(PATIENCE).until(() -> "RAISED".equals(state(article)));
        assertThat(problem(article)).isEqualTo("MEDIA_MISSING");
        await().atMost(PATIENCE).until(() -> metric("archive_filings_raised") >= 1);
        assertThat(Newsroom.recordsFiled(article)).isEmpty();

        // When
        MediaServer.holds(Sha256.of(picture), picture);

        // Then
        await().atMost(PATIENCE).until(() -> "FILED".equals(state(article)));
        assertThat(Newsroom.recordsFiled(article)).hasSize(1);
        assertThat(metric("archive_filing_failures_total")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void wrong_bytes_never_become_a_record_and_are_raised_at_once() {
        // Given
        UUID article = UUID.randomUUID();
        byte[] picture = Newsroom.picture("spoilt " + article);
        MediaServer.holds(Sha256.of(picture), Newsroom.picture("another"));

        // When
        Newsroom.tellEdition(Newsroom.edition(article, 1, picture));

        // Then
        await().atMost(PATIENCE).until(() -> "RAISED".equals(state(article)));
        assertThat(problem(article)).isEqualTo("MEDIA_WRONG_HASH");
        assertThat(ArchiveReader.recordsOf(article).getList("items")).isEmpty();
        MediaServer.holds(Sha256.of(picture), picture);
        await().atMost(PATIENCE).until(() -> "FILED".equals(state(article)));
    }

    @Test
    void while_submission_is_away_editions_without_pictures_are_filed_and_the_others_wait() {
        // Given
        UUID waiting = UUID.randomUUID();
        UUID flowing = UUID.randomUUID();
        byte[] picture = Newsroom.heldPicture("of " + waiting);
        MediaServer.goesAway();
        Newsroom.tellEdition(Newsroom.edition(waiting, 1, picture));
        await().atMost(PATIENCE).until(() -> "MEDIA_UNREACHABLE".equals(problem(waiting)));

        // When
        Newsroom.tellEdition(Newsroom.edition(flowing, 1));

        // Then
        Newsroom.awaitRecordFiled(flowing, 1);
        assertThat(state(waiting)).isEqualTo("WAITING");
        MediaServer.comesBack();
        await().atMost(PATIENCE).until(() -> "FILED".equals(state(waiting)));
        assertThat(Newsroom.recordsFiled(waiting)).hasSize(1);
    }

    @Test
    void a_later_attempt_fetches_only_what_the_earlier_one_did_not_bring() {
        // Given
        UUID article = UUID.randomUUID();
        byte[] first = Newsroom.heldPicture("there " + article);
        byte[] second = Newsroom.picture("late " + article);
        Newsroom.tellEdition(Newsroom.edition(article, 1, first, second));
        await().atMost(PATIENCE).until(() -> "MEDIA_MISSING".equals(problem(article)));

        // When
        MediaServer.holds(Sha256.of(second), second);

        // Then
        await().atMost(PATIENCE).until(() -> "FILED".equals(state(article)));
        assertThat(MediaServer.timesAsked(Sha256.of(first))).isEqualTo(1);
    }

    @Test
    void what_a_killed_worker_held_goes_on_when_its_lease_is_over() {
        // Given
        UUID article = UUID.randomUUID();
        byte[] picture = Newsroom.picture("of the killed " + article);
        Newsroom.tellEdition(Newsroom.edition(article, 1, picture));
        await().atMost(PATIENCE).until(() -> "MEDIA_MISSING".equals(problem(article)));

        // When
        MediaServer.holds(Sha256.of(picture), picture);
        ArchiveReader.change("""
                update filing set lease_token = '00000000-0000-4000-8000-000000000009', lease_until = now() + interval '3 s',
                  next_try_at = now(), version = version + 1
                where article_id = '%s' and state <> 'FILED'
                """.formatted(article));

        // Then
        await().atMost(PATIENCE).until(() -> "FILED".equals(state(article)));
        assertThat(Newsroom.recordsFiled(article)).hasSize(1);
        assertThat(ArchiveReader.recordsOf(article).getList("items")).hasSize(1);
    }

    @Test
    void the_same_edition_with_another_content_is_a_dead_letter_and_the_record_stays() {
        // Given
        UUID article = UUID.randomUUID();
        Newsroom.tellEdition(Newsroom.edition(article, 1));
        String id = Newsroom.awaitRecordFiled(article, 1).json().get("recordId").asText();
        String title = ArchiveReader.record(id).getString("title");

        // When
        Newsroom.tellEdition(Newsroom.edition(article, 1).put("title", "Tiêu đề bị đổi"));

        // Then
        KafkaProbe.shared().await(DEAD_LETTERS, dead -> dead.key().equals(article.toString()), PATIENCE);
        assertThat(ArchiveReader.record(id).getString("title")).isEqualTo(title);
        assertThat(ArchiveReader.recordsOf(article).getList("items")).hasSize(1);
    }

    @Test
    void an_edition_that_could_never_be_filed_is_a_dead_letter_and_the_next_one_flows() {
        // Given
        UUID article = UUID.randomUUID();
        ObjectNode broken = Newsroom.edition(article, 1, Newsroom.picture("x"));
        ((ObjectNode) broken.at("/media/0")).put("sha256", "../../../etc/passwd");

        // When
        Newsroom.tellEdition(broken);
        Newsroom.tellEdition(Newsroom.edition(article, 2));

        // Then
        KafkaProbe.shared().await(DEAD_LETTERS, dead -> dead.key().equals(article.toString()), PATIENCE);
        Newsroom.awaitRecordFiled(article, 2);
        assertThat(Newsroom.recordsFiled(article)).hasSize(1);
    }

    @Test
    void bytes_on_the_disk_that_are_not_what_their_name_says_are_raised_and_never_overwritten() {
        // Given
        UUID article = UUID.randomUUID();
        byte[] first = Newsroom.heldPicture("rotten " + article);
        byte[] second = Newsroom.picture("late " + article);
        Newsroom.tellEdition(Newsroom.edition(article, 1, first, second));
        await().atMost(PATIENCE).until(() -> "MEDIA_MISSING".equals(problem(article)));

        // When
        java.nio.file.Path spoilt = StoredBytes.spoil(recordId(article), Sha256.of(first));
        MediaServer.holds(Sha256.of(second), second);

        // Then
        await().atMost(PATIENCE).until(() -> "STORE_CONFLICT".equals(problem(article)));
        assertThat(state(article)).isEqualTo("RAISED");
        assertThat(spoilt).hasBinaryContent(StoredBytes.SPOILT);
        assertThat(Newsroom.recordsFiled(article)).isEmpty();
    }

    @Test
    void an_edition_without_a_record_after_ten_minutes_is_an_alarm_and_over_when_it_is_filed() {
        // Given
        UUID article = UUID.randomUUID();
        byte[] picture = Newsroom.picture("of the late " + article);
        Newsroom.tellEdition(Newsroom.edition(article, 1, picture));
        await().atMost(PATIENCE).until(() -> "MEDIA_MISSING".equals(problem(article)));

        // When
        ArchiveReader.change(
                "update filing set received_at = now() - interval '11 min' where article_id = '%s'".formatted(article));

        // Then
        await().atMost(PATIENCE).until(() -> metric("archive_filings_late") == 1);
        MediaServer.holds(Sha256.of(picture), picture);
        await().atMost(PATIENCE).until(() -> metric("archive_filings_late") == 0);
    }

    private static String state(UUID article) {
        return ArchiveReader.column("select state from filing where article_id = '%s'".formatted(article));
    }

    private static String problem(UUID article) {
        return ArchiveReader.column("select problem from filing where article_id = '%s'".formatted(article));
    }

    private static UUID recordId(UUID article) {
        return UUID.fromString(
                ArchiveReader.column("select record_id from filing where article_id = '%s'".formatted(article)));
    }

    private static double metric(String name) {
        String page = given().accept("text/plain").get("/q/metrics").asString();
        return page.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
