package vn.toasoan.submission.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.Patience.await;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.submission.article.ReviewSays;
import vn.toasoan.submission.article.Told;
import vn.toasoan.testkit.KafkaProbe;

@SubmissionServiceTest
class ProgressTest {

    @Test
    void aDraftWaitsWithItsAuthors() {
        // Given
        String id = Drafts.draft();

        // When
        Response progress = progress(id);

        // Then
        assertThat(progress.<String>path("state")).isEqualTo("DRAFT");
        assertThat(progress.<List<String>>path("waitingWith.who")).containsExactly("AUTHORS");
        assertThat(progress.<Object>path("lastVerdict")).isNull();
    }

    @Test
    void aStepThatIsReadyIsWaitedFor() {
        // Given
        String id = Drafts.submitted();

        // When
        ReviewSays.opened(id, 1);
        ReviewSays.stepReady(id, 1);

        // Then
        await().untilAsserted(() -> {
            Response progress = progress(id);
            assertThat(progress.<List<String>>path("waitingWith.role")).containsExactly("editor");
            assertThat(progress.<List<String>>path("waitingWith.label")).containsExactly("Ban biên tập Website");
            assertThat(progress.<List<String>>path("waitingWith.since")).containsExactly("2026-11-24T03:00:00Z");
        });
    }

    @Test
    void aStepThatWentToAPersonSaysWhy() {
        // Given
        String id = Drafts.submitted();

        // When
        ReviewSays.stepReadyForPrincipal(id, 1);

        // Then
        await().untilAsserted(() -> {
            Response progress = progress(id);
            assertThat(progress.<List<List<String>>>path("waitingWith.assignedTo"))
                    .containsExactly(List.of("binh"));
            assertThat(progress.<List<String>>path("waitingWith.fallbackReason"))
                    .containsExactly("SOLE_HOLDER_IS_AUTHOR");
        });
    }

    @Test
    void aReturnShowsReasonAndRoleAndStaysVisibleAfterTheNextHandIn() {
        // Given
        String id = Drafts.submitted();
        ReviewSays.opened(id, 1);
        ReviewSays.stepReady(id, 1);
        ReviewSays.returned(id, 1, "Cần bổ sung số liệu");
        await().untilAsserted(
                        () -> assertThat(progress(id).<String>path("state")).isEqualTo("RETURNED"));

        // When
        Drafts.submit(id);

        // Then
        Response progress = progress(id);
        assertThat(progress.<String>path("lastVerdict.type")).isEqualTo("RETURNED");
        assertThat(progress.<Integer>path("lastVerdict.revision")).isEqualTo(1);
        assertThat(progress.<String>path("lastVerdict.reason")).isEqualTo("Cần bổ sung số liệu");
        assertThat(progress.<String>path("lastVerdict.role")).isEqualTo("editor");
        assertThat(progress.<List<String>>path("waitingWith.who")).containsExactly("REVIEW");
        assertThat(progress.<List<String>>path("waitingWith.role")).containsExactly((String) null);
    }

    @Test
    void publicationAndRecordAreShownBesideTheState() {
        // Given
        String id = Drafts.submitted();
        ReviewSays.approved(id, 1);

        // When
        publish("publishing.article.v1", id, "publishing.article.article-published", """
            {"articleId":"%s","edition":1,"revision":1,"team":"to-1","topic":"ngoai-khoa",
             "url":"http://localhost:8083/tin/ngay-hoi",
             "publishedAt":"2026-11-24T05:00:02Z","title":"x"}""".formatted(id));
        publish("archive.record.v1", id, "archive.record.record-filed", """
            {"recordId":"r-1","articleId":"%s","edition":1,"classCode":"TT-08","scheduleVersion":"SCHED-2024-09",
             "title":"x","expectedCloseOn":"2027-05-31","expectedDueOn":"2038-01-01","firm":false,"files":[],
             "filedAt":"2026-11-24T05:00:05Z"}""".formatted(id));

        // Then
        await().untilAsserted(() -> {
            Response progress = progress(id);
            assertThat(progress.<String>path("state")).isEqualTo("ACCEPTED");
            assertThat(progress.<String>path("lastVerdict.type")).isEqualTo("APPROVED");
            assertThat(progress.<String>path("publication.url")).isEqualTo("http://localhost:8083/tin/ngay-hoi");
            assertThat(progress.<Integer>path("publication.edition")).isEqualTo(1);
            assertThat(progress.<String>path("record.classCode")).isEqualTo("TT-08");
            assertThat(progress.<String>path("record.expectedDueOn")).isEqualTo("2038-01-01");
            assertThat(progress.<Boolean>path("record.firm")).isFalse();
            assertThat(progress.<List<Object>>path("waitingWith")).isEmpty();
        });
    }

    @Test
    void anOlderEditionThatArrivesLateChangesNothing() {
        // Given
        String id = Drafts.submitted();
        edition(id, 2, "hai");

        // When
        edition(id, 1, "mot");
        UUID last = edition(id, 2, "hai-nua");

        // Then
        awaitSeen("publishing-article", last);
        assertThat(progress(id).<String>path("publication.url")).endsWith("/hai-nua");
        assertThat(progress(id).<Integer>path("publication.edition")).isEqualTo(2);
    }

    @Test
    void theWholeLogTwiceLeavesEverythingAsItWas() {
        // Given
        String id = Drafts.submitted();
        playTo(id);
        awaitSeen("review-article", ReviewSays.approved(id, 2));
        String before = progress(id).asString();
        int told = Told.about(id).size();

        // When
        ReviewSays.opened(id, 1);
        ReviewSays.returned(id, 1, "Cần bổ sung số liệu");
        ReviewSays.cancelled(id, 1);
        ReviewSays.stepReady(id, 2);
        UUID last = ReviewSays.approved(id, 2);

        // Then
        awaitSeen("review-article", last);
        assertThat(progress(id).asString()).isEqualTo(before);
        assertThat(Told.about(id)).hasSize(told);
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheNextRecordFlows() {
        // Given
        String id = Drafts.submitted();
        KafkaProbe.shared()
                .publish(ReviewSays.TOPIC, id, "vn.toasoan.review.article.changes-requested.v1", "{\"articleId\":");

        // When
        ReviewSays.returned(id, 1, "Bổ sung");

        // Then
        await().untilAsserted(
                        () -> assertThat(progress(id).<String>path("state")).isEqualTo("RETURNED"));
        assertThat(KafkaProbe.shared()
                        .await("review.article.v1.submission-service.dlq", record -> id.equals(record.key())))
                .isNotNull();
    }

    private static void playTo(String id) {
        ReviewSays.opened(id, 1);
        ReviewSays.returned(id, 1, "Cần bổ sung số liệu");
        await().untilAsserted(
                        () -> assertThat(progress(id).<String>path("state")).isEqualTo("RETURNED"));
        Drafts.submit(id);
        ReviewSays.opened(id, 2);
    }

    private static UUID edition(String id, int edition, String slug) {
        return publish("publishing.article.v1", id, "publishing.article.article-corrected", """
            {"articleId":"%s","edition":%d,"revision":%d,"url":"http://localhost:8083/tin/%s",
             "publishedAt":"2026-11-24T05:00:02Z","publicNote":"Sửa"}""".formatted(
                        id, edition, edition, slug));
    }

    private static UUID publish(String topic, String id, String type, String json) {
        return KafkaProbe.shared().publish(topic, id, "vn.toasoan." + type + ".v1", json);
    }

    private static void awaitSeen(String consumer, UUID event) {
        await().untilAsserted(() -> assertThat(Told.count(
                        "select count(*) from inbox where consumer = '" + consumer + "' and event_id::text = ?",
                        event.toString()))
                .isEqualTo(1));
    }

    private static Response progress(String id) {
        return Staff.LAN.asks().get("/api/v1/articles/" + id + "/progress");
    }
}
