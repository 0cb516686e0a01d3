package vn.toasoan.submission.media;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.Patience.await;
import static vn.toasoan.submission.article.Drafts.assertProblem;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.GpsDirectory;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.submission.article.ReviewSays;
import vn.toasoan.submission.article.Told;

@SubmissionServiceTest
class MediaTest {

    @Test
    void aPhotographIsCleanedAndDescribed() throws Exception {
        // Given
        String article = Drafts.draft();

        // When
        Response added = upload(Staff.LAN, article, Photos.fromPhone(60, 40, 6), "Sân trường", "false");

        // Then
        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        assertThat(added.<String>path("articleId")).isEqualTo(article);
        assertThat(added.<String>path("type")).isEqualTo("image/jpeg");
        assertThat(List.of(added.<Integer>path("width"), added.<Integer>path("height")))
                .containsExactly(40, 60);
        assertThat(added.<String>path("alt")).isEqualTo("Sân trường");
        assertThat(added.header("Location")).endsWith("/api/v1/media/" + added.<String>path("id"));
        assertThat(added.header("ETag")).isEqualTo("\"0\"");
        assertThat(Drafts.shown(article).<List<String>>path("media.mediaId")).containsExactly(added.<String>path("id"));
    }

    @Test
    void exifAndPositionAreGoneFromEverythingThatIsServed() throws Exception {
        // Given
        Response added = upload(Staff.LAN, Drafts.draft(), Photos.fromPhone(90, 60, 3), "Sân trường", "false");

        // When
        byte[] toReaders = content(Staff.THU, added.path("id")).asByteArray();
        byte[] toServices = internal(Staff.MEDIA_READER, added.path("sha256")).asByteArray();

        // Then
        assertThat(toServices).isEqualTo(toReaders);
        assertThat(new String(toReaders, ISO_8859_1)).doesNotContain("Exif", "MAYANH", "adobe", "Photoshop");
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(toReaders))
                        .getDirectories())
                .noneMatch(directory -> directory instanceof ExifDirectoryBase || directory instanceof GpsDirectory);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(toReaders)))
                .isEqualTo(added.path("sha256"));
        assertThat(toReaders).hasSize(added.path("size"));
    }

    @Test
    void aBrowserCannotTakeTheBytesForAnythingButAnImage() {
        // Given
        Response added = upload(Staff.LAN, Drafts.draft(), Photos.fromPhone(60, 40, 1), "Sân trường", "false");

        // When
        Response content = content(Staff.LAN, added.path("id"));

        // Then
        assertThat(content.contentType()).isEqualTo("image/jpeg");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Content-Security-Policy")).contains("sandbox");
        assertThat(content.header("Cache-Control")).contains("private");
    }

    @Test
    void theSamePictureTwiceIsOneImage() {
        // Given
        String article = Drafts.draft();
        byte[] photo = Photos.fromPhone(64, 40, 1);
        Response first = upload(Staff.LAN, article, photo, "Sân trường", "false");

        // When
        Response second = upload(Staff.LAN, article, photo, "Sân trường", "false");

        // Then
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(Drafts.shown(article).<List<String>>path("media.mediaId")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "not an image, 415, UNSUPPORTED_IMAGE",
        "half a jpeg, 422, IMAGE_UNREADABLE",
        "20000 x 20000, 422, IMAGE_TOO_MANY_PIXELS",
        "svg, 415, UNSUPPORTED_IMAGE",
        "html, 415, UNSUPPORTED_IMAGE",
        "more than 15 MB, 413, IMAGE_TOO_LARGE"
    })
    void whatIsNoProperImageIsRefusedAndNothingIsWritten(String what, int status, String code) throws Exception {
        // Given
        String article = Drafts.draft();
        byte[] jpeg = Photos.jpeg(60, 40);
        byte[] bytes = switch (what) {
            case "half a jpeg" -> java.util.Arrays.copyOf(jpeg, 60);
            case "20000 x 20000" -> Photos.pngHeader(20_000, 20_000);
            case "svg" -> Photos.ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
            case "html" -> Photos.ascii("<html><script>alert(1)</script></html>");
            case "more than 15 MB" -> java.util.Arrays.copyOf(jpeg, (int) Darkroom.MAX_BYTES + 1);
            default -> Photos.ascii("đây không phải là ảnh");
        };
        List<String> before = files();

        // When
        Response refused = upload(Staff.LAN, article, bytes, "Sân trường", "false");

        // Then
        assertProblem(refused, status, code);
        assertThat(Drafts.shown(article).<List<String>>path("media")).isEmpty();
        assertThat(files()).isEqualTo(before);
        assertThat(Drafts.etag(article)).isEqualTo("\"0\"");
    }

    @Test
    void noTemporaryFileOutlivesAnUpload() throws Exception {
        // Given
        String article = Drafts.draft();

        // When
        upload(Staff.LAN, article, Photos.fromPhone(66, 40, 1), "Sân trường", "false");

        // Then
        assertThat(files()).noneMatch(file -> file.endsWith(".part"));
        await().untilAsserted(() -> assertThat(uploads()).isEmpty());
    }

    @Test
    void aMissingDeclarationOfPupilsIsAskedFor() {
        // Given
        String article = Drafts.draft();

        // When
        Response refused = upload(Staff.LAN, article, Photos.jpeg(60, 40), "Sân trường", null);

        // Then
        assertProblem(refused, 422, "VALIDATION");
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/identifiablePupil");
    }

    @Test
    void aPupilWhoCanBeRecognisedKeepsTheArticleBackWithoutConsent() {
        // Given
        String article = Drafts.draft();
        upload(Staff.LAN, article, Photos.jpeg(61, 40), "Em học sinh nhận thưởng", "true");

        // When
        Response refused = Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(article))
                .post("/api/v1/articles/" + article + "/submit");

        // Then
        assertProblem(refused, 422, "CONSENT_REQUIRED");
        assertThat(Drafts.shown(article).<String>path("state")).isEqualTo("DRAFT");
        assertThat(Told.about(article)).isEmpty();
    }

    @Test
    void anImageWithoutDescriptionKeepsTheArticleBackAndCanBeDescribed() {
        // Given
        String article = Drafts.draft();
        Response added = upload(Staff.LAN, article, Photos.jpeg(62, 40), "", "false");
        Response refused = Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(article))
                .post("/api/v1/articles/" + article + "/submit");

        // When
        Response described = Staff.LAN
                .asks()
                .header("If-Match", added.header("ETag"))
                .body(Map.of("alt", "Sân trường", "caption", " Giờ ra chơi ", "identifiablePupil", false))
                .put("/api/v1/media/" + added.path("id"));

        // Then
        assertProblem(refused, 422, "ALT_TEXT_REQUIRED");
        assertThat(described.statusCode()).as(described.asString()).isEqualTo(200);
        assertThat(described.<String>path("caption")).isEqualTo("Giờ ra chơi");
        Drafts.submit(article);
        Response revision = Staff.LAN.asks().get("/api/v1/articles/" + article + "/revisions/1");
        assertThat(revision.<List<String>>path("media.alt")).containsExactly("Sân trường");
        assertThat(revision.<List<String>>path("media.caption")).containsExactly("Giờ ra chơi");
    }

    @Test
    void aDescriptionNeedsTheVersionThatWasRead() {
        // Given
        Response added = upload(Staff.LAN, Drafts.draft(), Photos.jpeg(63, 40), "Sân trường", "false");

        // When
        Response refused = Staff.LAN
                .asks()
                .header("If-Match", "\"7\"")
                .body(Map.of("alt", "Khác", "identifiablePupil", false))
                .put("/api/v1/media/" + added.path("id"));

        // Then
        assertProblem(refused, 412, "STALE_VERSION");
    }

    @Test
    void anImageThatTheBodyShowsIsNotRemoved() {
        // Given
        String article = Drafts.draft();
        Response added = upload(Staff.LAN, article, Photos.jpeg(65, 40), "Sân trường", "false");
        Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(article))
                .body(Drafts.request("body", "<p><img src=\"media:" + added.path("id") + "\" alt=\"x\"></p>"))
                .put("/api/v1/articles/" + article);

        // When
        Response refused = Staff.LAN.asks().header("If-Match", "\"0\"").delete("/api/v1/media/" + added.path("id"));

        // Then
        assertProblem(refused, 409, "MEDIA_IN_USE");
    }

    @Test
    void anImageOfADraftIsRemoved() {
        // Given
        String article = Drafts.draft();
        Response added = upload(Staff.LAN, article, Photos.jpeg(67, 40), "Sân trường", "false");

        // When
        Response removed = Staff.LAN.asks().header("If-Match", "\"0\"").delete("/api/v1/media/" + added.path("id"));

        // Then
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(Drafts.shown(article).<List<String>>path("media")).isEmpty();
        assertThat(content(Staff.LAN, added.path("id")).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasHandedInKeepsAnImageThatIsRemovedLater() {
        // Given
        String article = Drafts.draft();
        Response added = upload(Staff.LAN, article, Photos.jpeg(68, 40), "Sân trường", "false");
        Drafts.submit(article);
        ReviewSays.returned(article, 1, "Bỏ ảnh");
        await().untilAsserted(() ->
                assertThat(Drafts.shown(article).<String>path("state")).isEqualTo("RETURNED"));

        // When
        Response removed = Staff.LAN.asks().header("If-Match", "\"0\"").delete("/api/v1/media/" + added.path("id"));

        // Then
        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(Drafts.shown(article).<List<String>>path("media")).isEmpty();
        assertThat(internal(Staff.MEDIA_READER, added.path("sha256")).statusCode())
                .isEqualTo(200);
        assertThat(content(Staff.LAN, added.path("id")).statusCode()).isEqualTo(200);
    }

    @Test
    void anImageCannotBeAddedToWhatWasHandedIn() {
        // Given
        String article = Drafts.submitted();

        // When
        Response refused = upload(Staff.LAN, article, Photos.jpeg(69, 40), "Sân trường", "false");

        // Then
        assertProblem(refused, 409, "WRONG_STATE");
    }

    @Test
    void theBodyMayNotShowAnImageOfAnotherArticle() {
        // Given
        Response foreign = upload(Staff.LAN, Drafts.draft(), Photos.jpeg(70, 40), "Sân trường", "false");
        String article = Drafts.draft();

        // When
        Response refused = Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(article))
                .body(Drafts.request("body", "<p><img src=\"media:" + foreign.path("id") + "\" alt=\"x\"></p>"))
                .put("/api/v1/articles/" + article);

        // Then
        assertProblem(refused, 422, "VALIDATION");
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("UNKNOWN_IMAGE");
    }

    @Test
    void bytesThatNoRowSpeaksOfAreInvisible() throws Exception {
        // Given
        String hash = "ef".repeat(32);
        Path orphan = store().resolve("ef").resolve("ef").resolve(hash);
        Files.createDirectories(orphan.getParent());
        Files.write(orphan, Photos.jpeg(8, 8));

        // When
        Response refused = internal(Staff.MEDIA_READER, hash);

        // Then
        assertProblem(refused, 404, "NOT_FOUND");
        Files.delete(orphan);
    }

    @Test
    void aHashThatIsNoneIsNotFound() {
        // Given
        String path = "..";

        // When
        Response refused = internal(Staff.MEDIA_READER, path + "x");

        // Then
        assertProblem(refused, 404, "NOT_FOUND");
    }

    @Test
    void moreThanThirtyImagesAreTooMany() {
        // Given
        String article = Drafts.draft();
        for (int i = 0; i < Illustrating.MAX_IMAGES; i++) {
            upload(Staff.LAN, article, Photos.jpeg(10 + i, 8), "Ảnh " + i, "false");
        }

        // When
        Response refused = upload(Staff.LAN, article, Photos.jpeg(9, 9), "Ảnh cuối", "false");

        // Then
        assertProblem(refused, 422, "TOO_MANY_IMAGES");
        assertThat(Drafts.shown(article).<List<String>>path("media.mediaId")).hasSize(30);
    }

    static Response upload(Staff who, String article, byte[] bytes, String alt, String pupil) {
        RequestSpecification request = given().auth()
                .oauth2(who.token())
                .multiPart("articleId", article)
                .multiPart("file", "anh.jpg", bytes, "image/jpeg")
                .multiPart(new io.restassured.builder.MultiPartSpecBuilder(alt)
                        .controlName("alt")
                        .charset("UTF-8")
                        .mimeType("text/plain")
                        .build());
        request = pupil == null ? request : request.multiPart("identifiablePupil", pupil);
        return request.post("/api/v1/media");
    }

    private static Response content(Staff who, String id) {
        return who.asks().get("/api/v1/media/" + id + "/content");
    }

    private static Response internal(Staff who, String sha256) {
        return who.asks().get("/internal/media/" + sha256);
    }

    private static Path store() {
        return Path.of(ConfigProvider.getConfig().getValue("toasoan.media.directory", String.class));
    }

    private static List<String> files() throws IOException {
        return listed(store());
    }

    private static List<String> uploads() throws IOException {
        return listed(
                Path.of(ConfigProvider.getConfig().getValue("quarkus.http.body.uploads-directory", String.class)));
    }

    private static List<String> listed(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }
}
