package vn.toasoan.submission.article;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.submission.article.Drafts.assertProblem;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.submission.Staff;
import vn.toasoan.submission.SubmissionServiceTest;

/** What "Must hold" of issue 2 asks to be refused at the door, with nothing half-written. */
@SubmissionServiceTest
class BadArticleInputTest {

    @ParameterizedTest
    @CsvSource({
        "topic, bong-da, UNKNOWN_TOPIC",
        "team, to-9, UNKNOWN_TEAM",
        "topic, '', UNKNOWN_TOPIC",
        "title, '  ', REQUIRED"
    })
    void anUnknownTopicOrTeamIsRefusedWithItsPlace(String field, String value, String code) {
        // Given
        Map<String, Object> request = Drafts.request(field, value);
        long before = articles();

        // When
        Response refused = Staff.LAN.asks().body(request).post("/api/v1/articles");

        // Then
        assertProblem(refused, 422, "VALIDATION");
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/" + field);
        assertThat(refused.<List<String>>path("errors.code")).containsExactly(code);
        assertThat(refused.<List<String>>path("errors.message")).doesNotContainNull();
        assertThat(articles()).isEqualTo(before);
    }

    @Test
    void anUnknownAuthorIsRefused() {
        // Given
        Map<String, Object> request = Drafts.request("authors", List.of("lan", "ai-do"));

        // When
        Response refused = Staff.LAN.asks().body(request).post("/api/v1/articles");

        // Then
        assertProblem(refused, 422, "VALIDATION");
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/authors/1");
    }

    @Test
    void aForeignTeamIsRefused() {
        // Given
        Map<String, Object> request = Drafts.request("team", "to-2");

        // When
        Response refused = Staff.LAN.asks().body(request).post("/api/v1/articles");

        // Then
        assertProblem(refused, 403, "FOREIGN_TEAM");
    }

    @Test
    void anArticleCannotBeMovedToAForeignTeam() {
        // Given
        String id = Drafts.draft();

        // When
        Response refused = Staff.LAN
                .asks()
                .header("If-Match", Drafts.etag(id))
                .body(Drafts.request("team", "to-2"))
                .put("/api/v1/articles/" + id);

        // Then
        assertProblem(refused, 403, "FOREIGN_TEAM");
        assertThat(Drafts.shown(id).<String>path("team")).isEqualTo("to-1");
    }

    @Test
    void aBodyOver200KilobytesIsRefused() {
        // Given
        String body = "<p>" + "đ".repeat(110_000) + "</p>";
        long before = articles();

        // When
        Response refused = Staff.LAN.asks().body(Drafts.request("body", body)).post("/api/v1/articles");

        // Then
        assertProblem(refused, 413, "BODY_TOO_LARGE");
        assertThat(refused.<Integer>path("maxBytes")).isEqualTo(204_800);
        assertThat(articles()).isEqualTo(before);
    }

    @Test
    void aRequestOver300KilobytesIsRefusedUnread() {
        // Given
        String body = "x".repeat(400_000);

        // When
        Response refused = Staff.LAN.asks().body(Drafts.request("body", body)).post("/api/v1/articles");

        // Then
        assertProblem(refused, 413, "TOO_LARGE");
    }

    @Test
    void aBodyJustUnder200KilobytesIsAccepted() {
        // Given
        String body = "<p>" + "x".repeat(204_000) + "</p>";

        // When
        Response created = Staff.LAN.asks().body(Drafts.request("body", body)).post("/api/v1/articles");

        // Then
        assertThat(created.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/articles/%s", "/api/v1/articles/%s/submit", "/api/v1/articles/%s/withdraw"})
    void aMissingIfMatchIsAskedFor(String path) {
        // Given
        String id = Drafts.draft();

        // When
        Response refused = change(path.formatted(id), null);

        // Then
        assertProblem(refused, 428, "PRECONDITION_REQUIRED");
        assertThat(Drafts.shown(id).<String>path("state")).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/articles/%s", "/api/v1/articles/%s/submit", "/api/v1/articles/%s/withdraw"})
    void aStaleIfMatchIsRefusedWithTheCurrentVersion(String path) {
        // Given
        String id = Drafts.draft();
        change("/api/v1/articles/" + id, "\"0\"");

        // When
        Response refused = change(path.formatted(id), "\"0\"");

        // Then
        assertProblem(refused, 412, "STALE_VERSION");
        assertThat(refused.<Integer>path("currentVersion")).isEqualTo(1);
        assertThat(Drafts.shown(id).<String>path("state")).isEqualTo("DRAFT");
    }

    @Test
    void aSecondHandInNamesTheFailedGuard() {
        // Given
        String id = Drafts.submitted();

        // When
        Response refused =
                Staff.LAN.asks().header("If-Match", Drafts.etag(id)).post("/api/v1/articles/" + id + "/submit");

        // Then
        assertProblem(refused, 409, "WRONG_STATE");
        assertThat(refused.<String>path("guard")).isEqualTo("STATE");
        assertThat(refused.<String>path("state")).isEqualTo("SUBMITTED");
        assertThat(refused.<List<String>>path("possibleIn")).containsExactlyInAnyOrder("DRAFT", "RETURNED");
        assertThat(Told.about(id)).containsOnlyOnce("vn.toasoan.submission.article.article-submitted.v1");
    }

    @Test
    void anArticleWithoutABodyIsNotHandedIn() {
        // Given
        String id = Drafts.created(Staff.LAN, Drafts.request("body", "<script>alert(1)</script>"));

        // When
        Response refused =
                Staff.LAN.asks().header("If-Match", Drafts.etag(id)).post("/api/v1/articles/" + id + "/submit");

        // Then
        assertProblem(refused, 422, "BODY_REQUIRED");
        assertThat(Drafts.shown(id).<List<String>>path("actions")).doesNotContain("submit");
        assertThat(Told.about(id)).isEmpty();
    }

    @Test
    void htmlWithScriptIsAcceptedAndComesOutHarmless() {
        // Given
        String body = "<p onclick=\"steal()\">Xin chào</p><script>alert(document.cookie)</script>"
                + "<img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">bấm</a>";

        // When
        Response created = Staff.LAN.asks().body(Drafts.request("body", body)).post("/api/v1/articles");

        // Then
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.<String>path("body")).isEqualTo("<p>Xin chào</p>bấm");
    }

    @Test
    void aBrokenBodyIsMalformedAndAWrongTypeIsNamed() {
        // Given
        String broken = "{\"kind\":";

        // When
        Response refused = Staff.LAN.asks().body(broken).post("/api/v1/articles");

        // Then
        assertProblem(refused, 400, "MALFORMED");
    }

    @Test
    void aKindThatThereIsNotIsNamed() {
        // Given
        Map<String, Object> request = Drafts.request("kind", "THO");

        // When
        Response refused = Staff.LAN.asks().body(request).post("/api/v1/articles");

        // Then
        assertProblem(refused, 422, "VALIDATION");
        assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/kind");
    }

    @Test
    void noBodyAtAllLacksEveryField() {
        // Given
        Staff writer = Staff.LAN;

        // When
        Response refused = writer.asks().post("/api/v1/articles");

        // Then
        assertProblem(refused, 422, "VALIDATION");
        assertThat(refused.<List<String>>path("errors.pointer")).contains("/kind", "/title", "/topic", "/team");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "019ab3c4-0000-7000-8000-000000000000"})
    void anArticleThatThereIsNotIsNotFound(String id) {
        // Given
        Staff reader = Staff.EDITOR;

        // When
        Response refused = reader.asks().get("/api/v1/articles/" + id);

        // Then
        assertProblem(refused, 404, "NOT_FOUND");
    }

    @Test
    void aProblemIsToldInEnglishToWhoAsksForIt() {
        // Given
        String id = Drafts.submitted();

        // When
        Response refused = Staff.LAN
                .asks()
                .header("Accept-Language", "en")
                .header("If-Match", Drafts.etag(id))
                .post("/api/v1/articles/" + id + "/submit");

        // Then
        assertThat(refused.<String>path("title")).isEqualTo("Not possible now");
        assertThat(refused.header("Content-Language")).isEqualTo("en");
    }

    private static Response change(String path, String ifMatch) {
        var request = Staff.LAN.asks().body(Drafts.request());
        request = ifMatch == null ? request : request.header("If-Match", ifMatch);
        return path.matches(".*/[0-9a-f-]{36}") ? request.put(path) : request.post(path);
    }

    private static long articles() {
        return Told.count("select count(*) from article where created_by = ?", "lan");
    }
}
