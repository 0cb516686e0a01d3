package vn.toasoan.review.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toasoan.review.Newsroom.as;
import static vn.toasoan.review.Newsroom.editor;
import static vn.toasoan.review.Newsroom.etag;
import static vn.toasoan.review.Newsroom.json;
import static vn.toasoan.review.Newsroom.news;
import static vn.toasoan.review.Newsroom.principal;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.toasoan.review.Newsroom;
import vn.toasoan.review.ReviewServiceTest;

@ReviewServiceTest
class MandateTest {

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.withBoardAndPrincipal();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void aMandateIsPublishedWithNameTitleAndContactUntilItIsRevoked() {
        // Given
        Response granted = grant(0, 30);
        String id = json(granted).get("id").asText();

        // When
        JsonNode before = find(id);
        Response revoked = principal()
                .header("If-Match", granted.getHeader("ETag"))
                .post("/api/v1/spokesperson-mandates/{id}/revoke", id);
        JsonNode after = find(id);
        int again = principal()
                .header("If-Match", revoked.getHeader("ETag"))
                .post("/api/v1/spokesperson-mandates/{id}/revoke", id)
                .statusCode();

        // Then
        assertThat(granted.statusCode()).isEqualTo(201);
        assertThat(before.get("name").asText()).isEqualTo("Lê Thị Ngọc");
        assertThat(before.get("title").asText()).isEqualTo("Phó Hiệu trưởng");
        assertThat(before.get("contact").asText()).isEqualTo("phatngon@truong.example");
        assertThat(after).isNull();
        assertThat(again).isEqualTo(409);
    }

    @Test
    void theFourthGateTakesAMandateOnlyWhileItIsValidAndNoneWhereThePrincipalSpeaks() {
        // Given
        UUID article = UUID.randomUUID();
        newsroom.submit(news(article, 1, "chuyen-mon", "to-1", UUID.randomUUID()));
        UUID reviewCase = newsroom.caseOf(article, 1);
        String valid = json(grant(0, 30)).get("id").asText();
        String future = json(grant(10, 30)).get("id").asText();

        // When
        JsonNode tooEarly =
                json(answer(reviewCase, Map.of("gate", "SPOKESPERSON", "answer", "YES", "mandateId", future)));
        JsonNode otherGate =
                json(answer(reviewCase, Map.of("gate", "SOURCE_RIGHTS", "answer", "YES", "mandateId", valid)));
        JsonNode held = json(answer(reviewCase, Map.of("gate", "SPOKESPERSON", "answer", "YES", "mandateId", valid)));
        JsonNode principals = json(answer(reviewCase, Map.of("gate", "SPOKESPERSON", "answer", "YES")));

        // Then
        assertThat(tooEarly.get("code").asText()).isEqualTo("MANDATE_NOT_VALID");
        assertThat(tooEarly.get("errors").get(0).get("pointer").asText()).isEqualTo("/answers/0/mandateId");
        assertThat(otherGate.get("code").asText()).isEqualTo("MANDATE_NOT_VALID");
        assertThat(held.get("checklist").get(0).get("mandateId").asText()).isEqualTo(valid);
        assertThat(principals.get("checklist").get(1).has("mandateId")).isFalse();
    }

    @Test
    void everybodyReadsWhoSpeaksForTheSchoolAndThatItIsThePrincipalOtherwise() {
        // Given
        String matter = "Tuyển sinh " + UUID.randomUUID();
        Response granted = grant(0, 30, matter);
        grant(10, 30, "Sau này " + matter);

        // When
        Response published = RestAssured.given().get("/api/v1/spokesperson-mandates/current");
        principal()
                .header("If-Match", granted.getHeader("ETag"))
                .post(
                        "/api/v1/spokesperson-mandates/{id}/revoke",
                        json(granted).get("id").asText());
        Response revoked = RestAssured.given().get("/api/v1/spokesperson-mandates/current");

        // Then
        assertThat(published.statusCode()).isEqualTo(200);
        JsonNode ours = ours(published, matter);
        assertThat(ours.get("name").asText()).isEqualTo("Lê Thị Ngọc");
        assertThat(ours.get("title").asText()).isEqualTo("Phó Hiệu trưởng");
        assertThat(ours.get("contact").asText()).isEqualTo("phatngon@truong.example");
        assertThat(ours.has("personId")).isFalse();
        assertThat(json(published).get("otherwise").findValuesAsText("name")).contains("Phạm Văn Bình");
        assertThat(published.asString()).doesNotContain("Sau này " + matter);
        assertThat(ours(revoked, matter)).isNull();
    }

    private static JsonNode ours(Response published, String matter) {
        for (JsonNode one : json(published).get("items")) {
            if (one.get("matter").asText().equals(matter)) {
                return one;
            }
        }
        return null;
    }

    @Test
    void aMandateThatEndsBeforeItBeginsIsRefused() {
        // When
        JsonNode refused = json(grant(10, 5));

        // Then
        assertThat(refused.get("code").asText()).isEqualTo("MANDATE_ENDS_BEFORE_IT_BEGINS");
    }

    private static Response grant(int fromDays, int toDays) {
        return grant(fromDays, toDays, "Tuyển sinh lớp 1");
    }

    private static Response grant(int fromDays, int toDays, String matter) {
        Instant now = Instant.now();
        return principal()
                .body(Map.of(
                        "personId",
                        Newsroom.EDITOR.toString(),
                        "name",
                        "Lê Thị Ngọc",
                        "title",
                        "Phó Hiệu trưởng",
                        "contact",
                        "phatngon@truong.example",
                        "matter",
                        matter,
                        "writtenAct",
                        "Quyết định số 45/QĐ-TH",
                        "validFrom",
                        now.plus(fromDays, ChronoUnit.DAYS).minusSeconds(60).toString(),
                        "validTo",
                        now.plus(toDays, ChronoUnit.DAYS).toString()))
                .post("/api/v1/spokesperson-mandates");
    }

    private static JsonNode find(String id) {
        for (JsonNode mandate : json(as(UUID.randomUUID(), "contributor")
                        .queryParam("limit", 100)
                        .get("/api/v1/spokesperson-mandates"))
                .get("items")) {
            if (mandate.get("id").asText().equals(id)) {
                return mandate;
            }
        }
        return null;
    }

    private static Response answer(UUID reviewCase, Map<String, String> answer) {
        return editor().header("If-Match", etag(reviewCase, editor()))
                .body(Map.of("answers", List.of(answer)))
                .post("/api/v1/reviews/{id}/checklist", reviewCase);
    }
}
