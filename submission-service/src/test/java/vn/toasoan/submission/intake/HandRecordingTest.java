package vn.toasoan.submission.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.article.Drafts.assertProblem;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.submission.media.Documents;
import vn.toasoan.submission.media.Photos;
import vn.toasoan.testkit.PostgresServer;
import vn.toasoan.testkit.ServiceStack;

@SubmissionServiceTest
class HandRecordingTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void lanIsKnown() {
        PostgresServer.shared().execute(ServiceStack.database(), """
                insert into person (id, display_name, locale, active, roles, teams, leads, version) values
                ('lan', 'Trần Thị Ngọc Lan', 'vi', true, '{contributor}', '{to-1}', '{}', 1)
                on conflict (id) do update set teams = excluded.teams, active = true""");
    }

    @Test
    void aMessageOfTheStaffGroupIsRecordedWithItsScreenshotAndMadeADraftOf() {
        // Given
        byte[] screenshot = Photos.fromPhone(70, 90, 1);
        Response recorded = record("lan", NOW.minusSeconds(3600).toString(), screenshot, Documents.pdf());
        Response again = record("lan", NOW.minusSeconds(3600).toString(), screenshot, Documents.pdf());
        String path = "/api/v1/intake/" + recorded.path("id");

        // When
        Response accepted = Staff.HOA
                .asks()
                .header("If-Match", "\"0\"")
                .body(Map.of("topic", "ngoai-khoa"))
                .post(path + "/accept");

        // Then
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("id")).isEqualTo(recorded.path("id"));
        assertThat(recorded.<String>path("channel")).isEqualTo("ZALO");
        assertThat(recorded.<String>path("recordedBy")).isEqualTo("yen");
        assertThat(recorded.<String>path("team")).isEqualTo("to-1");
        Response original = Staff.COMMS_OFFICER.asks().get(path + "/original");
        assertThat(original.contentType()).isEqualTo("image/jpeg");
        assertThat(new String(original.asByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("MAYANH");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(201);
        Response draft = Drafts.shown(accepted.path("articleId"));
        assertThat(draft.<List<String>>path("authors")).containsExactly("lan");
        assertThat(draft.<String>path("createdBy")).isEqualTo("hoa");
        assertThat(draft.<List<Object>>path("media"))
                .as("the screenshot is evidence")
                .isEmpty();
    }

    @Test
    void whatProvesNothingIsRefused() {
        // Given
        byte[] picture = Photos.jpeg(33, 33);

        // When
        Response tomorrow = record("lan", NOW.plusSeconds(90_000).toString(), picture, Documents.pdf());
        Response someTime = record("lan", "hôm qua", picture, Documents.pdf());
        Response nobody = record("ai-do", NOW.toString(), picture, Documents.pdf());
        Response noPicture = record("lan", NOW.toString(), Documents.pdf(), Documents.pdf());
        Response badFile = record("lan", NOW.toString(), picture, "<svg/>".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(tomorrow.<List<String>>path("errors.code")).containsExactly("OUT_OF_RANGE");
        assertThat(someTime.<List<String>>path("errors.code")).containsExactly("MALFORMED_TIME");
        assertThat(nobody.<List<String>>path("errors.pointer")).containsExactly("/senderId");
        assertProblem(noPicture, 415, "UNSUPPORTED_IMAGE");
        assertProblem(badFile, 415, "UNSUPPORTED_ATTACHMENT");
    }

    private static Response record(String sender, String at, byte[] screenshot, byte[] file) {
        return given().auth()
                .oauth2(Staff.COMMS_OFFICER.token())
                .multiPart("senderId", sender)
                .multiPart("receivedAt", at)
                .multiPart(text("subject", "Bài về hội sách"))
                .multiPart(text("text", "Em gửi bài ạ"))
                .multiPart("screenshot", "man-hinh.jpg", screenshot, "image/jpeg")
                .multiPart("files", "ke-hoach.pdf", file, "application/pdf")
                .post("/api/v1/intake");
    }

    private static MultiPartSpecification text(String name, String value) {
        return new MultiPartSpecBuilder(value)
                .controlName(name)
                .mimeType("text/plain")
                .charset(StandardCharsets.UTF_8)
                .build();
    }
}
