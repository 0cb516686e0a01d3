package vn.toasoan.http.json;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toasoan.http.sample.LibraryTest;
import vn.toasoan.testkit.Tokens;

@LibraryTest
class RequestBodyTest {

    private static final String TOKEN =
            Tokens.of("person-1").roles("contributor").sign();
    /** "Tổ" as some keyboards compose it: three code points for ổ. */
    private static final String DECOMPOSED = "To\u0302\u0309";

    private static final String COMPOSED = "T\u1ed5";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"title\":",
                "nonsense",
                "{\"title\":\"a\"}}",
                "{\"title\":\"a\"} x",
                "{'title':'a'}",
                "{\"title\":\"a\",}",
                "{\"title\":\"a\nb\"}",
                "{\"title\":\"\\x\"}",
                "{\"weight\":01}",
                "{\"weight\":NaN}",
                "null",
                "[]",
                "\"text\"",
                "7",
                "{\"pictures\":[{\"alt\":\"a\"]}",
            })
    void whatIsNoJsonObjectIsMalformed(String body) {
        // When
        Response response = post(body);

        // Then
        problem(response, 400, "MALFORMED");
    }

    @Test
    void deepNestingIsMalformed() {
        problem(post("{\"title\":\"a\",\"other\":" + "[".repeat(5000) + "]".repeat(5000) + "}"), 400, "MALFORMED");
        problem(post("{\"title\":\"a\",\"other\":" + "[".repeat(70) + "]".repeat(70) + "}"), 400, "MALFORMED");
    }

    @Test
    void aNumberOfManyDigitsIsMalformed() {
        problem(post("{\"weight\":" + "9".repeat(5000) + "}"), 400, "MALFORMED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'title':5}                              | /title          | BAD_VALUE",
                "{'title':true}                           | /title          | BAD_VALUE",
                "{'title':{'a':1}}                        | /title          | BAD_VALUE",
                "{'title':['a']}                          | /title          | BAD_VALUE",
                "{'kind':'BAO'}                           | /kind           | NOT_ONE_OF",
                "{'kind':0}                               | /kind           | NOT_ONE_OF",
                "{'team':'not-a-uuid'}                    | /team           | BAD_VALUE",
                "{'publishAt':'yesterday'}                | /publishAt      | BAD_VALUE",
                "{'publishAt':'2026-13-45T00:00:00Z'}     | /publishAt      | BAD_VALUE",
                "{'weight':'1'}                           | /weight         | BAD_VALUE",
                "{'weight':1.5}                           | /weight         | BAD_VALUE",
                "{'weight':99999999999}                   | /weight         | BAD_VALUE",
                "{'pictures':{}}                          | /pictures       | BAD_VALUE",
                "{'pictures':[{'alt':'a'},{'alt':7}]}     | /pictures/1/alt | BAD_VALUE",
                "{'pictures':['a']}                       | /pictures/0     | BAD_VALUE",
                "{'title':'a\\u0000b'}                    | /title          | TEXT_NOT_ALLOWED",
                "{'title':'\\ud800'}                      | /title          | TEXT_NOT_ALLOWED",
                "{'title':'\\udc00\\ud800'}               | /title          | TEXT_NOT_ALLOWED",
                "{'pictures':[{'alt':'a\\udfff'}]}        | /pictures/0/alt | TEXT_NOT_ALLOWED"
            })
    void aWrongValueIsNamedByItsPlace(String body, String pointer, String code) {
        // When
        Response response = post(body.replace('\'', '"'));

        // Then
        JsonPath problem = problem(response, 422, "VALIDATION");
        assertThat(problem.getString("errors[0].pointer")).isEqualTo(pointer);
        assertThat(problem.getString("errors[0].code")).isEqualTo(code);
        assertThat(problem.getString("errors[0].message")).isNotBlank();
    }

    @Test
    void anEmptyBodyCountsAsAnEmptyObject() {
        // When
        Response response =
                given().auth().oauth2(TOKEN).contentType(ContentType.JSON).post("/api/v1/notes");

        // Then
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(422);
        assertThat(response.jsonPath().getString("errors[0].pointer")).isEqualTo("/title");
    }

    @Test
    void aPropertyThatTheRequestHasNotIsIgnored() {
        // When
        Response response = post(
                "{\"title\":\"a\",\"weight\":1,\"id\":\"x\",\"version\":99,\"createdAt\":\"1999-01-01T00:00:00Z\"}");

        // Then
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.jsonPath().getLong("version")).isZero();
        assertThat(response.jsonPath().getString("createdAt")).startsWith("20");
    }

    @Test
    void anAnswerHasIsoTimesAndNoNulls() {
        // When
        String body = post("{\"title\":\"a\",\"weight\":1}").asString();

        // Then
        assertThat(body)
                .containsPattern("\"createdAt\":\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z\"")
                .doesNotContain("null", "absent");
    }

    @Test
    void everyTextOfABodyIsComposed() {
        // Given
        String body = """
                {"text":"%1$s","list":["%1$s"],"map":{"k":"%1$s"},"any":{"k":["%1$s",{"k":"%1$s"}]}}""".formatted(DECOMPOSED);

        // When
        String answer = given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/faults/echo")
                .asString();

        // Then
        assertThat(answer).isEqualTo("""
                        {"text":"%1$s","list":["%1$s"],"map":{"k":"%1$s"},"any":{"k":["%1$s",{"k":"%1$s"}]}}""".formatted(COMPOSED));
    }

    @Test
    void emojiAndOtherSupplementaryTextIsKept() {
        // When
        String answer = given().contentType(ContentType.JSON)
                .body("{\"text\":\"🎓 \\ud83c\\udf93 𠀀\"}")
                .post("/api/v1/faults/echo")
                .jsonPath()
                .getString("text");

        // Then
        assertThat(answer).isEqualTo("🎓 🎓 𠀀");
    }

    @Test
    void aQueryAndAFormFieldAreComposedToo() {
        // When
        String query =
                given().queryParam("q", DECOMPOSED).get("/api/v1/faults/search").asString();
        String form = given().multiPart(new MultiPartSpecBuilder(DECOMPOSED)
                        .controlName("alt")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .post("/api/v1/faults/form")
                .asString();

        // Then
        assertThat(query).isEqualTo("2 " + COMPOSED);
        assertThat(form).isEqualTo(COMPOSED + " -");
    }

    @Test
    void aFormFieldThatCannotBeStoredIsRefused() {
        // When
        Response response = given().multiPart("alt", "a\u0000b").post("/api/v1/faults/form");

        // Then
        problem(response, 422, "TEXT_NOT_ALLOWED");
    }

    private static Response post(String body) {
        return given().auth()
                .oauth2(TOKEN)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/notes");
    }

    private static JsonPath problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.asString())
                .doesNotContain("vn.toasoan.http", "NoteBody", "jackson", "java.", "Exception", "through reference");
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
        return response.jsonPath();
    }
}
