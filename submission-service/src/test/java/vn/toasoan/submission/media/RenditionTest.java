package vn.toasoan.submission.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;

@SubmissionServiceTest
class RenditionTest {

    @ParameterizedTest
    @CsvSource({"320, 320, 240", "800, 800, 600", "1600, 1000, 750"})
    void aPrintHasTheWidthAskedForAndIsNeverBlownUp(int asked, int width, int height) throws IOException {
        // Given
        String image = upload(Photos.jpeg(1000, 750)).path("id");

        // When
        Response print = Staff.LAN.asks().get("/api/v1/media/" + image + "/content?width=" + asked);

        // Then
        assertThat(print.contentType()).isEqualTo("image/jpeg");
        BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(print.asByteArray()));
        assertThat(pixels.getWidth()).isEqualTo(width);
        assertThat(pixels.getHeight()).isEqualTo(height);
        assertThat(Staff.LAN
                        .asks()
                        .get("/api/v1/media/" + image + "/content?width=" + asked)
                        .asByteArray())
                .isEqualTo(print.asByteArray());
    }

    @Test
    void anImageNamesThePrintsThatThereAre() {
        // Given
        Response uploaded = upload(Photos.jpeg(1000, 750));

        // When
        List<Integer> widths = uploaded.path("renditions.width");

        // Then
        assertThat(widths).containsExactly(320, 800);
    }

    @Test
    void anotherWidthIsRefusedAndStrangersSeeNoPrint() {
        // Given
        String image = upload(Photos.jpeg(1000, 750)).path("id");

        // When
        Response refused = Staff.LAN.asks().get("/api/v1/media/" + image + "/content?width=321");

        // Then
        Drafts.assertProblem(refused, 422, "VALIDATION");
        assertThat(Staff.MINH
                        .asks()
                        .get("/api/v1/media/" + image + "/content?width=320")
                        .statusCode())
                .isEqualTo(404);
    }

    private static Response upload(byte[] photo) {
        return given().auth()
                .oauth2(Staff.LAN.token())
                .multiPart("articleId", Drafts.draft())
                .multiPart("file", "anh.jpg", photo, "image/jpeg")
                .multiPart("alt", "San truong")
                .multiPart("identifiablePupil", "false")
                .post("/api/v1/media");
    }
}
