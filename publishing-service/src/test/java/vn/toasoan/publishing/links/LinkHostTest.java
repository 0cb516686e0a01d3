package vn.toasoan.publishing.links;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.publishing.PublishingServiceTest;
import vn.toasoan.publishing.publication.ApprovalFixture;
import vn.toasoan.publishing.publication.Newsroom;
import vn.toasoan.testkit.AuthMatrix;
import vn.toasoan.testkit.Tokens;

@PublishingServiceTest
class LinkHostTest {

    private static final String ALL = "/api/v1/link-hosts";

    private final String host = "h" + UUID.randomUUID() + ".example";
    private final String one = person("editor");
    private final String other = person("principal");
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
    void a_link_to_an_unknown_host_is_words_until_two_people_agree_and_again_when_one_does_not() {
        // Given
        ApprovalFixture article = ApprovalFixture.article()
                .with(
                        "body",
                        "<p>Xem <a href=\"https://" + host + "/sach\">thư viện</a> và"
                                + " <a href=\"https://www.moet.gov.vn/a\">Bộ</a>, <a href=\"mailto:a@b.example\">thư</a>.</p>")
                .publish(newsroom.kafka);
        String path = newsroom.published(article, 1).json().get("path").asText();
        assertThat(Newsroom.page(path).select(".text a").eachText()).containsExactly("Bộ", "thư");
        assertThat(Newsroom.page(path).select(".text").text()).contains("Xem thư viện và Bộ");
        propose(one).then().statusCode(201).header("Location", org.hamcrest.Matchers.endsWith(ALL + "/" + host));

        // When
        decide(other, "allow").then().statusCode(200).body("state", equalTo("ALLOWED"));

        // Then
        await().atMost(Newsroom.PATIENCE)
                .until(() -> Newsroom.page(path).select(".text a").eachText().contains("thư viện"));
        decide(one, "retire").then().statusCode(200);
        await().atMost(Newsroom.PATIENCE)
                .until(() -> !Newsroom.page(path).select(".text a").eachText().contains("thư viện"));
        propose(other).then().statusCode(201).body("state", equalTo("PROPOSED"));
    }

    @Test
    void nobody_allows_what_he_proposed_himself() {
        // Given
        propose(one);

        // When
        Response own = decide(one, "allow");

        // Then
        own.then().statusCode(403).body("code", equalTo("SAME_PERSON"));
        propose(other).then().statusCode(409).body("code", equalTo("LINK_HOST_KNOWN"));
        decide(other, "allow").then().statusCode(200);
        decide(other, "allow").then().statusCode(409).body("code", equalTo("LINK_HOST_DECIDED"));
        as(one).post(ALL + "/" + host + "/retire").then().statusCode(428);
        as(one).header("If-Match", "\"99\"")
                .post(ALL + "/" + host + "/retire")
                .then()
                .statusCode(412);
        as(one).get(ALL + "?limit=100").then().statusCode(200).body("items.host", hasItem(host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example",
                "A.example",
                "a",
                "a..b",
                "-a.example",
                "a.example:80",
                "a.example/x",
                "127.0.0.1",
                ""
            })
    void what_is_no_host_is_refused(String text) {
        // When / Then
        as(one).body("{\"host\":\"" + text + "\",\"reason\":\"x\"}")
                .post(ALL)
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION"));
    }

    @Test
    void who_may_do_what() {
        // Given
        propose(one);

        // When / Then
        AuthMatrix matrix = AuthMatrix.of(
                "anonymous",
                "contributor",
                "team-lead",
                "finance-officer",
                "archivist",
                "inspector",
                "upstream-office",
                "operator",
                "comms-officer",
                "principal",
                "editor");
        matrix.caller("anonymous", null);
        for (String role : new String[] {
            "contributor",
            "team-lead",
            "finance-officer",
            "archivist",
            "inspector",
            "upstream-office",
            "operator",
            "comms-officer",
            "principal",
            "editor"
        }) {
            matrix.caller(role, person(role));
        }
        matrix.row("list", r -> r.get(ALL), 401, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200)
                .row("one", r -> r.get(ALL + "/" + host), 401, 403, 403, 403, 403, 403, 403, 403, 200, 200, 200)
                .row("unknown", r -> r.get(ALL + "/x.example"), 401, 403, 403, 403, 403, 403, 403, 403, 404, 404, 404)
                .row(
                        "propose",
                        r -> r.body("{\"host\":\"" + host + "\",\"reason\":\"x\"}")
                                .post(ALL),
                        401,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        409,
                        409)
                .row(
                        "allow",
                        r -> r.header("If-Match", "\"99\"").body("{}").post(ALL + "/" + host + "/allow"),
                        401,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        412,
                        412)
                .row(
                        "retire",
                        r -> r.header("If-Match", "\"99\"").body("{}").post(ALL + "/" + host + "/retire"),
                        401,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        412,
                        412)
                .run();
    }

    private Response propose(String token) {
        return as(token)
                .body("{\"host\":\"" + host + "\",\"reason\":\"Nguồn sách của trường\"}")
                .post(ALL);
    }

    private Response decide(String token, String decision) {
        String tag = as(token).get(ALL + "/" + host).header("ETag");
        return as(token).header("If-Match", tag).post(ALL + "/" + host + "/" + decision);
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    private static String person(String role) {
        return Tokens.of(UUID.randomUUID().toString()).roles(role).sign();
    }
}
