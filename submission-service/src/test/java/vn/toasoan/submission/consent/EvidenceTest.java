package vn.toasoan.submission.consent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.article.Drafts.assertProblem;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.media.Documents;
import vn.toasoan.submission.media.Photos;

@SubmissionServiceTest
class EvidenceTest {

    @Test
    void theSignedPaperIsKeptAndTheNewestIsShown() {
        // Given
        String consent = ConsentFixture.given();
        Response pdf = keep(consent, "phieu.pdf", Documents.pdf());
        Response again = keep(consent, "phieu.pdf", Documents.pdf());
        byte[] first = look(consent).asByteArray();

        // When
        Response photo = keep(consent, "phieu.jpg", Photos.fromPhone(40, 60, 1));

        // Then
        assertThat(pdf.statusCode()).as(pdf.asString()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(first).isEqualTo(Documents.pdf());
        assertThat(photo.statusCode()).isEqualTo(201);
        assertThat(look(consent).contentType()).isEqualTo("image/jpeg");
        assertThat(new String(look(consent).asByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("MAYANH");
        assertThat(Staff.COMMS_OFFICER.asks().get("/api/v1/consents/" + consent).asString())
                .doesNotContain(photo.<String>path("sha256"));
    }

    @Test
    void whatIsNoScanIsRefused() {
        // Given
        String consent = ConsentFixture.given();

        // When
        Response svg = keep(consent, "phieu.pdf", "<svg/>".getBytes(StandardCharsets.UTF_8));
        Response unknown = keep(UUID.randomUUID().toString(), "phieu.pdf", Documents.pdf());

        // Then
        assertProblem(svg, 415, "UNSUPPORTED_ATTACHMENT");
        assertProblem(unknown, 404, "NOT_FOUND");
        assertProblem(look(consent), 404, "NOT_FOUND");
    }

    private static Response keep(String consent, String name, byte[] file) {
        return given().auth()
                .oauth2(Staff.COMMS_OFFICER.token())
                .multiPart("file", name, file, "application/octet-stream")
                .post("/api/v1/consents/" + consent + "/evidence");
    }

    private static Response look(String consent) {
        return Staff.COMMS_OFFICER.asks().get("/api/v1/consents/" + consent + "/evidence");
    }
}
