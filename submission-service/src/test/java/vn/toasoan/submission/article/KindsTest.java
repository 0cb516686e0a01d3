package vn.toasoan.submission.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;
import vn.toasoan.testkit.Contracts;
import vn.toasoan.testkit.KafkaProbe;
import vn.toasoan.testkit.ReceivedRecord;

@SubmissionServiceTest
class KindsTest {

    static Stream<Arguments> whatIsMissing() {
        return Stream.of(
                arguments("ANH", "IMAGE_REQUIRED"),
                arguments("VIDEO", "VIDEO_REQUIRED"),
                arguments("VAN_BAN", "DOCUMENT_REQUIRED"),
                arguments("TIN", "BODY_REQUIRED"));
    }

    @ParameterizedTest
    @MethodSource("whatIsMissing")
    void eachKindNeedsWhatItIsMadeOf(String kind, String code) {
        // Given
        Map<String, Object> request = Drafts.request("kind", kind);
        request.put("body", "");
        String id = Drafts.created(Staff.LAN, request);

        // When
        Response refused =
                Staff.LAN.asks().header("If-Match", Drafts.etag(id)).post("/api/v1/articles/" + id + "/submit");

        // Then
        Drafts.assertProblem(refused, 422, code);
    }

    @Test
    void aLegalDocumentGoesOutWithItsNumberAndCountsForNoTeam() {
        // Given
        Map<String, Object> request = Drafts.request("kind", "VAN_BAN");
        request.put("document", Map.of("number", " 43/2011/NĐ-CP ", "issuer", "Chính phủ", "issuedOn", "2011-06-13"));
        request.put("coTeams", List.of("to-2", "to-1"));
        request.put("planTasks", List.of("II.6"));
        String id = Drafts.created(Staff.LAN, request);

        // When
        Drafts.submit(id);

        // Then
        ReceivedRecord told = KafkaProbe.shared().await("submission.article.v1", record -> id.equals(record.key()));
        Contracts.of("submission-service").validateClosed(told);
        assertThat(told.json().at("/document/number").asText()).isEqualTo("43/2011/NĐ-CP");
        assertThat(told.json().at("/coTeams").toString()).isEqualTo("[\"to-2\"]");
        assertThat(told.json().at("/planTasks").toString()).isEqualTo("[\"II.6\"]");
        Response lines = Staff.LAN.asks().get("/api/v1/obligations/entries?articleId=" + id);
        assertThat(lines.<List<String>>path("items.reason")).containsExactly("KIND_NOT_COUNTED");
        assertThat(lines.<List<Integer>>path("items.amount")).containsExactly(0);
    }

    @Test
    void aVideoIsHandedInWithItsAddress() {
        // Given
        Map<String, Object> request = Drafts.request("kind", "VIDEO");
        request.put("body", "");
        request.put("videoUrl", "https://youtu.be/abcdefghijk");
        String id = Drafts.created(Staff.LAN, request);

        // When
        Drafts.submit(id);

        // Then
        ReceivedRecord told = KafkaProbe.shared().await("submission.article.v1", record -> id.equals(record.key()));
        Contracts.of("submission-service").validateClosed(told);
        assertThat(told.json().path("videoUrl").asText()).isEqualTo("https://youtu.be/abcdefghijk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://youtu.be/x",
                "https://youtu.be.phim.example/x",
                "https://youtube.com@phim.example/x",
                "https://youtu.be:8443/x",
                "javascript:alert(1)",
                "https://"
            })
    void aVideoElsewhereIsRefused(String address) {
        // Given
        Map<String, Object> request = Drafts.request("videoUrl", address);

        // When
        Response refused = Staff.LAN.asks().body(request).post("/api/v1/articles");

        // Then
        Drafts.assertProblem(refused, 422, "VALIDATION");
        assertThat(refused.<List<String>>path("errors.code")).containsExactly("VIDEO_ADDRESS");
    }

    @Test
    void aTeamThatTookPartReadsTheArticleAndFindsItInItsList() {
        // Given
        String id = Drafts.created(Staff.LAN, Drafts.request("coTeams", List.of("to-2")));

        // When
        Response read = Staff.MINH.asks().get("/api/v1/articles/" + id);
        Response listed = Staff.MINH.asks().get("/api/v1/articles?team=to-2&limit=1");

        // Then
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.<List<String>>path("actions")).isEmpty();
        assertThat(listed.<List<String>>path("items.id")).containsExactly(id);
    }
}
