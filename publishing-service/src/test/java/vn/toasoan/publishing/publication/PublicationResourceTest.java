package vn.toasoan.publishing.publication;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.testkit.AuthMatrix;
import vn.toasoan.testkit.Tokens;

@PublishingServiceTest
class PublicationResourceTest {

    private static final String ALL = "/api/v1/publications";
    private static final UUID CO_AUTHOR = UUID.randomUUID();

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void who_may_read_a_publication_and_for_whom_it_does_not_exist() {
        // Given
        ApprovalFixture published = ApprovalFixture.article().writtenBy(ApprovalFixture.AUTHOR, CO_AUTHOR);
        ApprovalFixture waiting = ApprovalFixture.article()
                .writtenBy(ApprovalFixture.AUTHOR, CO_AUTHOR)
                .publishAt(Instant.now().plusSeconds(3600));
        published.publish(newsroom.kafka);
        waiting.publish(newsroom.kafka);
        newsroom.published(published, 1);
        Newsroom.awaitEdition(waiting, "WAITING");

        // When / Then
        AuthMatrix.of(
                        "anonymous",
                        "author",
                        "co-author",
                        "own team",
                        "own team's lead",
                        "other team's lead",
                        "contributor of no team",
                        "finance-officer",
                        "inspection-board",
                        "archivist",
                        "inspector",
                        "upstream-office",
                        "operator",
                        "service account",
                        "editor",
                        "comms-officer",
                        "principal")
                .caller("anonymous", null)
                .caller("author", person(ApprovalFixture.AUTHOR, "contributor").sign())
                .caller(
                        "co-author",
                        person(CO_AUTHOR, "contributor").teams("to-4-5").sign())
                .caller("own team", someone("contributor").teams("to-1").sign())
                .caller(
                        "own team's lead",
                        someone("team-lead").teams("to-1").leads("to-1").sign())
                .caller(
                        "other team's lead",
                        someone("team-lead").teams("to-4-5").leads("to-4-5").sign())
                .caller("contributor of no team", someone("contributor").sign())
                .caller(
                        "finance-officer",
                        someone("finance-officer").teams("tai-chinh").sign())
                .caller("inspection-board", someone("inspection-board").sign())
                .caller("archivist", someone("archivist").sign())
                .caller("inspector", someone("inspector").sign())
                .caller(
                        "upstream-office",
                        someone("upstream-office").office("so-gddt").sign())
                .caller("operator", someone("operator").sign())
                .caller("service account", someone("media-reader").sign())
                .caller("editor", someone("editor").sign())
                .caller("comms-officer", someone("comms-officer").sign())
                .caller("principal", someone("principal").sign())
                .row(
                        "published",
                        request -> request.get(ALL + "/" + published.key()),
                        401,
                        200,
                        200,
                        200,
                        200,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        200,
                        200,
                        200)
                .row(
                        "waiting",
                        request -> request.get(ALL + "/" + waiting.key()),
                        401,
                        200,
                        200,
                        200,
                        200,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        200,
                        200,
                        200)
                .row(
                        "unknown",
                        request -> request.get(ALL + "/" + UUID.randomUUID()),
                        401,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404,
                        404)
                .row(
                        "list",
                        request -> request.get(ALL),
                        401,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200,
                        200)
                .run();
    }

    @Test
    void a_list_shows_each_caller_what_he_may_read_and_no_more() {
        // Given
        UUID stranger = UUID.randomUUID();
        ApprovalFixture ofTeam = ApprovalFixture.article().publish(newsroom.kafka);
        ApprovalFixture ofFinance = ApprovalFixture.article()
                .with("team", "tai-chinh")
                .with("topic", "tai-chinh")
                .writtenBy(CO_AUTHOR)
                .publish(newsroom.kafka);
        newsroom.published(ofTeam, 1);
        newsroom.published(ofFinance, 1);

        // When
        List<String> team = ids(someone("contributor").teams("to-1").sign());
        List<String> author = ids(person(CO_AUTHOR, "contributor").sign());
        List<String> none = ids(person(stranger, "operator").sign());
        List<String> editor = ids(someone("editor").sign());

        // Then
        assertThat(team).contains(ofTeam.key()).doesNotContain(ofFinance.key());
        assertThat(author).contains(ofFinance.key()).doesNotContain(ofTeam.key());
        assertThat(none).isEmpty();
        assertThat(editor).contains(ofTeam.key(), ofFinance.key());
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        // Given
        for (int i = 0; i < 5; i++) {
            newsroom.published(ApprovalFixture.article().publish(newsroom.kafka), 1);
        }
        String editor = someone("editor").sign();
        List<String> whole = ids(editor).subList(0, 5);

        // When
        List<String> walked = new ArrayList<>();
        String next = ALL + "?limit=2";
        while (walked.size() < 5) {
            Response page = as(editor).get(next);
            walked.addAll(page.jsonPath().getList("items.articleId"));
            String link = page.header("Link");
            assertThat(link).endsWith("; rel=\"next\"").contains("limit=2");
            next = link.substring(1, link.indexOf('>'));
        }

        // Then
        assertThat(walked.subList(0, 5)).containsExactlyElementsOf(whole);
    }

    @ParameterizedTest
    @CsvSource({"limit=0,BAD_LIMIT", "limit=101,BAD_LIMIT", "cursor=xyz,BAD_CURSOR", "cursor=MQ,BAD_CURSOR"})
    void a_bad_parameter_is_refused_with_its_code(String query, String code) {
        // When / Then
        as(someone("editor").sign())
                .get(ALL + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @Test
    void a_limit_that_is_no_number_is_refused() {
        // When / Then
        as(someone("editor").sign())
                .get(ALL + "?limit=many")
                .then()
                .statusCode(400)
                .body("traceId", not(equalTo(null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-a-uuid", "1", "019ab9c0-0003-7a10-8f00"})
    void an_id_that_is_none_is_not_found(String id) {
        // When / Then
        as(someone("editor").sign())
                .get(ALL + "/" + id)
                .then()
                .statusCode(oneOf(400, 404))
                .contentType("application/problem+json");
    }

    @Test
    void a_problem_speaks_vietnamese_and_english() {
        // Given
        String path = ALL + "/" + UUID.randomUUID();
        String editor = someone("editor").sign();

        // When
        Response vietnamese = as(editor).get(path);
        Response english = as(editor).header("Accept-Language", "en").get(path);

        // Then
        vietnamese
                .then()
                .body("code", equalTo("PUBLICATION_NOT_FOUND"))
                .body("title", equalTo("Không tìm thấy bài đã duyệt"))
                .body("detail", startsWith("Không có bài"));
        english.then().body("title", equalTo("Publication not found"));
    }

    @Test
    void nothing_can_be_written_here() {
        // When / Then
        AuthMatrix.of("principal")
                .caller("principal", someone("principal").sign())
                .row("create", request -> request.body("{}").post(ALL), 405)
                .row("change", request -> request.body("{}").put(ALL + "/" + UUID.randomUUID()), 405)
                .row("delete", request -> request.delete(ALL + "/" + UUID.randomUUID()), 405)
                .run();
    }

    @Test
    void a_token_for_others_is_refused() {
        // When / Then
        AuthMatrix.of("wrong audience", "wrong issuer", "expired", "unsigned", "other key")
                .caller(
                        "wrong audience",
                        someone("principal").audience("account").sign())
                .caller(
                        "wrong issuer",
                        someone("principal")
                                .issuer("https://elsewhere.example/realms/toasoan")
                                .sign())
                .caller("expired", someone("principal").expiredSecondsAgo(1).sign())
                .caller("unsigned", someone("principal").unsigned())
                .caller("other key", someone("principal").signedByAnotherKey())
                .row("list", request -> request.get(ALL), 401, 401, 401, 401, 401)
                .row("one", request -> request.get(ALL + "/" + UUID.randomUUID()), 401, 401, 401, 401, 401)
                .run();
    }

    @Test
    void a_token_without_a_person_is_refused() {
        // When / Then
        as(Tokens.of("not-a-person").roles("principal").sign()).get(ALL).then().statusCode(403);
    }

    private static List<String> ids(String token) {
        return as(token)
                .get(ALL + "?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.articleId");
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static Tokens someone(String role) {
        return person(UUID.randomUUID(), role);
    }

    private static Tokens person(UUID id, String role) {
        return Tokens.of(id.toString()).roles(role);
    }
}
