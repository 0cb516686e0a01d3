package vn.toasoan.submission.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.Patience.await;
import static vn.toasoan.submission.article.Drafts.assertProblem;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.submission.article.ReviewSays;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.ReceivedRecord;

@SubmissionServiceTest
class AttachmentTest {

    @Test
    void aDocumentIsKeptByteForByteAndHandedInWithTheArticle() {
        // Given
        String id = Drafts.draft();
        byte[] content = Documents.pdf("/Title (Ke hoach)");
        Response attached = attach(id, "kế hoạch.pdf", content);

        // When
        Drafts.submit(id);

        // Then
        assertThat(attached.statusCode()).as(attached.asString()).isEqualTo(201);
        String file = attached.path("attachmentId");
        ReceivedRecord told = KafkaProbe.shared().await("submission.article.v1", record -> id.equals(record.key()));
        Contracts.of("submission-service").validateClosed(told);
        assertThat(told.json().at("/attachments/0/sha256").asText()).isEqualTo(attached.<String>path("sha256"));
        Response fetched = Staff.EDITOR.asks().get("/api/v1/attachments/" + file + "/content");
        assertThat(fetched.asByteArray()).isEqualTo(content);
        assertThat(fetched.header("Content-Disposition")).startsWith("attachment; filename*=UTF-8''");
        assertThat(fetched.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Staff.MEDIA_READER
                        .asks()
                        .get("/internal/media/" + attached.<String>path("sha256"))
                        .asByteArray())
                .isEqualTo(content);
    }

    @Test
    void theSameFileTwiceIsOneAndWhatIsRemovedStaysInTheHandIn() {
        // Given
        String id = Drafts.draft();
        String file = attach(id, "a.pdf", Documents.pdf("/A")).path("attachmentId");
        int again = attach(id, "b.pdf", Documents.pdf("/A")).statusCode();
        Drafts.submit(id);
        ReviewSays.returned(id, 1, "Bỏ tệp");
        await().untilAsserted(
                        () -> assertThat(Drafts.shown(id).<String>path("state")).isEqualTo("RETURNED"));

        // When
        int removed = Staff.LAN
                .asks()
                .header("If-Match", "\"0\"")
                .delete("/api/v1/attachments/" + file)
                .statusCode();

        // Then
        assertThat(again).isEqualTo(200);
        assertThat(removed).isEqualTo(204);
        assertThat(Staff.LAN
                        .asks()
                        .get("/api/v1/articles/" + id + "/attachments")
                        .<List<Object>>path("items"))
                .isEmpty();
        assertThat(Staff.LAN
                        .asks()
                        .get("/api/v1/articles/" + id + "/revisions/1")
                        .<List<String>>path("attachments.attachmentId"))
                .containsExactly(file);
    }

    @Test
    void whatIsNoDocumentIsRefusedAndNothingIsKept() {
        // Given
        String id = Drafts.draft();
        String etag = Drafts.etag(id);

        // When
        Response refused = attach(id, "a.pdf", "<svg onload='x'/>".getBytes());

        // Then
        assertProblem(refused, 415, "UNSUPPORTED_ATTACHMENT");
        assertThat(Drafts.etag(id)).isEqualTo(etag);
    }

    private static Response attach(String article, String name, byte[] content) {
        return given().auth()
                .oauth2(Staff.LAN.token())
                .multiPart("file", name, content, "application/pdf")
                .post("/api/v1/articles/" + article + "/attachments");
    }
}
