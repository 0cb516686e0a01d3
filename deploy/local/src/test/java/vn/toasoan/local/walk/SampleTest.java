package vn.toasoan.local.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void bothPhotosCarryWhatACameraLeaves() {
        // When
        List<Photo> photos = Sample.read("bai-viet").photos();

        // Then
        assertThat(photos).hasSize(2).allSatisfy(photo -> {
            assertThat(CameraData.of(photo.bytes()).traces()).containsExactly("EXIF", "GPS", "thumbnail", "XMP");
            assertThat(photo.bytes().length).isBetween(300_000, 800_000);
        });
    }

    @Test
    void oneOfThemWasTakenWithTheCameraHeldUpright() {
        // When
        List<Photo> photos = Sample.read("bai-viet").photos();

        // Then
        assertThat(photos)
                .extracting(photo -> CameraData.of(photo.bytes()).orientation())
                .containsExactly(1, 6);
    }

    @Test
    void theRevisedBodyRefersToTheUploadedPhoto() {
        // Given
        Sample sample = Sample.read("bai-viet");

        // When
        String body = sample.revised(Map.of("yard", "0190-a")).path("body").asText();

        // Then
        assertThat(body).contains("src=\"media:0190-a\"").doesNotContain("{yard}");
    }

    @Test
    void theDraftCarriesAScriptSoThatTheWalkShowsWhatBecomesOfIt() {
        assertThat(Sample.read("bai-viet").draft().path("body").asText()).contains("<script>", "onclick=");
    }
}
