package vn.toasoan.submission.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.article.Drafts.assertProblem;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.submission.media.Photos;

/** The protocol as a tus client speaks it. */
@SubmissionServiceTest
class ResumableUploadTest {

    @Test
    void aClientLearnsWhatTheServerUnderstands() {
        // Given
        var lan = Staff.LAN.asks();

        // When
        Response abilities = lan.options("/api/v1/uploads");

        // Then
        assertThat(abilities.statusCode()).isEqualTo(204);
        assertThat(abilities.header("Tus-Version")).isEqualTo("1.0.0");
        assertThat(abilities.header("Tus-Extension")).isEqualTo("creation,expiration,termination");
        assertThat(abilities.header("Tus-Max-Size")).isEqualTo(String.valueOf(UploadResource.LONGEST));
    }

    @Test
    void aPhotographComesInPiecesAndBecomesAnImage() {
        // Given
        String article = Drafts.draft();
        byte[] photo = Photos.jpeg(90, 60);
        String location = begin(Staff.LAN, article, photo.length).header("Location");
        Response first = piece(Staff.LAN, location, 0, Arrays.copyOf(photo, 100));
        String told = head(Staff.LAN, location).header("Upload-Offset");
        piece(Staff.LAN, location, 100, Arrays.copyOfRange(photo, 100, photo.length));

        // When
        Response image = finish(location);

        // Then
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(204);
        assertThat(first.header("Upload-Offset")).isEqualTo("100");
        assertThat(first.header("Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(told).isEqualTo("100");
        assertThat(image.statusCode()).as(image.asString()).isEqualTo(201);
        assertThat(image.<Integer>path("width")).isEqualTo(90);
        assertThat(Drafts.shown(article).<List<Object>>path("media")).hasSize(1);
        assertThat(head(Staff.LAN, location).statusCode()).isEqualTo(404);
    }

    @Test
    void aPieceMayBeOfFourMegabytes() {
        // Given
        int most = 4 * 1024 * 1024;
        String location = begin(Staff.LAN, Drafts.draft(), 2 * most).header("Location");

        // When
        Response largest = piece(Staff.LAN, location, 0, new byte[most]);

        // Then
        assertThat(largest.statusCode()).as(largest.asString()).isEqualTo(204);
        assertThat(head(Staff.LAN, location).header("Upload-Offset")).isEqualTo(String.valueOf(most));
    }

    @Test
    void aPieceThatDoesNotFollowIsRefusedWithTheRightPlace() {
        // Given
        String location = begin(Staff.LAN, Drafts.draft(), 50).header("Location");
        piece(Staff.LAN, location, 0, new byte[20]);

        // When
        Response again = piece(Staff.LAN, location, 0, new byte[20]);
        Response tooMuch = piece(Staff.LAN, location, 20, new byte[31]);

        // Then
        assertProblem(again, 409, "UPLOAD_OFFSET");
        assertThat(again.<Integer>path("offset")).isEqualTo(20);
        assertProblem(tooMuch, 413, "UPLOAD_TOO_LONG");
        assertThat(head(Staff.LAN, location).header("Upload-Offset")).isEqualTo("20");
    }

    @Test
    void whatIsNotWholeIsNoImageYet() {
        // Given
        String location = begin(Staff.LAN, Drafts.draft(), 50).header("Location");

        // When
        Response refused = finish(location);

        // Then
        assertProblem(refused, 409, "UPLOAD_UNFINISHED");
    }

    @Test
    void anUploadIsItsOwnersAloneAndCanBeAbandoned() {
        // Given
        String location = begin(Staff.LAN, Drafts.draft(), 50).header("Location");
        int ofHoa = head(Staff.HOA, location).statusCode();
        int pieceOfHoa = piece(Staff.HOA, location, 0, new byte[1]).statusCode();

        // When
        int abandoned = Staff.LAN.asks().delete(location).statusCode();

        // Then
        assertThat(ofHoa).isEqualTo(404);
        assertThat(pieceOfHoa).isEqualTo(404);
        assertThat(abandoned).isEqualTo(204);
        assertThat(head(Staff.LAN, location).statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotEndWellIsNotBegun() {
        // Given
        String article = Drafts.draft();

        // When
        Response tooLong = begin(Staff.LAN, article, UploadResource.LONGEST + 1);
        Response empty = begin(Staff.LAN, article, 0);
        Response foreign = begin(Staff.MINH, article, 5);
        Response nowhere = begin(Staff.LAN, UUID.randomUUID().toString(), 5);
        Response old = Staff.LAN.asks().header("Tus-Resumable", "0.2.2").post("/api/v1/uploads");

        // Then
        assertProblem(tooLong, 413, "ATTACHMENT_TOO_LARGE");
        assertProblem(empty, 422, "VALIDATION");
        assertProblem(foreign, 404, "NOT_FOUND");
        assertProblem(nowhere, 404, "NOT_FOUND");
        assertProblem(old, 412, "TUS_VERSION");
    }

    private static Response begin(Staff who, String article, long length) {
        return given().auth()
                .oauth2(who.token())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", length)
                .header("Upload-Metadata", "articleId " + base64(article) + ",filename " + base64("ảnh.jpg"))
                .post("/api/v1/uploads");
    }

    private static Response piece(Staff who, String location, long offset, byte[] bytes) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/offset+octet-stream", ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(who.token())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", offset)
                .contentType("application/offset+octet-stream")
                .body(bytes)
                .patch(location);
    }

    private static Response head(Staff who, String location) {
        return given().auth()
                .oauth2(who.token())
                .header("Tus-Resumable", "1.0.0")
                .head(location);
    }

    private static Response finish(String location) {
        return Staff.LAN
                .asks()
                .body(Map.of("alt", "Sân trường", "identifiablePupil", false))
                .post(location + "/image");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
