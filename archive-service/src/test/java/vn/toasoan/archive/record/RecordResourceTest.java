package vn.toasoan.archive.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.toasoan.archive.ArchiveServiceTest;
import vn.toasoan.testkit.AuthMatrix;
import vn.toasoan.testkit.Tokens;

@ArchiveServiceTest
class RecordResourceTest {

    private static final String SUBJECT = "a1f0c7e2-3b52-4d0e-9a61-0d6c2f7b1a09";

    @Test
    void five_roles_read_the_archive_and_nobody_else() {
        // Given
        UUID article = UUID.randomUUID();
        Newsroom.tellEdition(Newsroom.edition(article, 1));
        String id = Newsroom.awaitRecordFiled(article, 1).json().get("recordId").asText();
        String[] readers = {"archivist", "principal", "comms-officer", "editor", "inspector"};
        String[] others = {
            "contributor",
            "team-lead",
            "finance-officer",
            "inspection-board",
            "upstream-office",
            "operator",
            "media-reader"
        };
        List<String> columns = new ArrayList<>(List.of("anonymous", "no role", "author"));
        columns.addAll(List.of(readers));
        columns.addAll(List.of(others));
        AuthMatrix matrix = AuthMatrix.of(columns.toArray(String[]::new))
                .caller("anonymous", null)
                .caller("no role", Tokens.of(SUBJECT).sign())
                .caller(
                        "author",
                        Tokens.of(Newsroom.AUTHOR)
                                .roles("contributor")
                                .teams("to-1")
                                .sign());
        List<Integer> read = new ArrayList<>(List.of(401, 403, 403));
        List<Integer> missing = new ArrayList<>(List.of(401, 403, 403));
        for (String role : readers) {
            matrix.caller(role, Tokens.of(SUBJECT).roles(role).sign());
            read.add(200);
            missing.add(404);
        }
        for (String role : others) {
            matrix.caller(
                    role,
                    Tokens.of(SUBJECT).roles(role).teams("to-1").leads("to-1").sign());
            read.add(403);
            missing.add(403);
        }
        int[] allowed = read.stream().mapToInt(Integer::intValue).toArray();

        // When / Then
        matrix.row("list", request -> request.get("/api/v1/records"), allowed)
                .row("list of an article", request -> request.get("/api/v1/records?articleId=" + article), allowed)
                .row("read", request -> request.get("/api/v1/records/" + id), allowed)
                .row(
                        "read what is not there",
                        request -> request.get("/api/v1/records/" + UUID.randomUUID()),
                        missing.stream().mapToInt(Integer::intValue).toArray())
                .row("schedules", request -> request.get("/api/v1/retention-schedules"), allowed)
                .run();
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended_and_shows_each_record_once() {
        // Given
        UUID article = UUID.randomUUID();
        for (int edition = 1; edition <= 5; edition++) {
            Newsroom.tellEdition(Newsroom.edition(article, edition));
            Newsroom.awaitRecordFiled(article, edition);
        }

        // When
        List<Integer> seen = new ArrayList<>();
        String link = "/api/v1/records?articleId=" + article + "&limit=2";
        while (link != null) {
            Response page = ArchiveReader.archivist().urlEncodingEnabled(false).get(link);
            assertThat(page.statusCode()).isEqualTo(200);
            seen.addAll(page.jsonPath().getList("items.edition"));
            String header = page.header("Link");
            link = header == null ? null : header.substring(1, header.indexOf('>'));
        }

        // Then
        assertThat(seen).containsExactly(5, 4, 3, 2, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/records?cursor=xyz, 400, BAD_CURSOR",
        "/api/v1/records?limit=0, 400, BAD_LIMIT",
        "/api/v1/records?limit=101, 400, BAD_LIMIT",
        "/api/v1/records?limit=x, 400, BAD_PARAMETER",
        "/api/v1/records?articleId=x, 400, BAD_PARAMETER",
        "/api/v1/records/x, 404, NOT_FOUND",
        "/api/v1/records/019ab3f0-5c1e-7a40-8f32-6d1f0c9b7eff, 404, RECORD_NOT_FOUND"
    })
    void bad_input_is_a_problem_with_a_code(String path, int status, String code) {
        // When
        Response answer = ArchiveReader.archivist().urlEncodingEnabled(false).get(path);

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"vi, Không tìm thấy hồ sơ lưu trữ", "en, Record not found"})
    void a_problem_speaks_the_language_of_the_caller(String language, String title) {
        // When
        JsonPath problem = ArchiveReader.archivist()
                .header("Accept-Language", language)
                .get("/api/v1/records/" + UUID.randomUUID())
                .jsonPath();

        // Then
        assertThat(problem.getString("title")).isEqualTo(title);
    }

    @Test
    void a_token_that_was_not_made_for_this_api_is_refused() {
        // Given
        Tokens archivist = Tokens.of(SUBJECT).roles("archivist");
        List<String> refused = List.of(
                archivist.issuer("https://elsewhere.example/realms/toasoan").sign(),
                archivist.issuer(Tokens.ISSUER).audience("account").sign(),
                archivist.audience(Tokens.AUDIENCE).expiredSecondsAgo(30).sign());

        // When
        List<Integer> statuses = refused.stream()
                .map(token ->
                        given().auth().oauth2(token).get("/api/v1/records").statusCode())
                .toList();

        // Then
        assertThat(statuses).containsOnly(401);
    }
}
