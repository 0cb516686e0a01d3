package vn.toasoan.submission;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.toasoan.submission.article.Drafts;
import vn.toasoan.submission.article.ReviewSays;
import vn.toasoan.submission.consent.ConsentFixture;
import vn.toasoan.submission.media.Photos;
import vn.toasoan.testkit.AuthMatrix;

/** Every endpoint x every role x own and other team x state of the article. */
@SubmissionServiceTest
class AuthorisationMatrixTest {

    private static final String[] CALLERS = {
        "nobody",
        "LAN",
        "THU",
        "HOA",
        "MINH",
        "THUY",
        "EDITOR",
        "FINANCE_OFFICER",
        "INSPECTION_BOARD",
        "COMMS_OFFICER",
        "PRINCIPAL",
        "ARCHIVIST",
        "INSPECTOR",
        "UPSTREAM_OFFICE",
        "OPERATOR",
        "MEDIA_READER"
    };

    /** Methods and paths that the rows below cover; a new endpoint without a row fails. */
    private static final Set<String> COVERED = Set.of(
            "POST /api/v1/articles",
            "GET /api/v1/articles",
            "GET /api/v1/articles/{id}",
            "PUT /api/v1/articles/{id}",
            "POST /api/v1/articles/{id}/submit",
            "POST /api/v1/articles/{id}/withdraw",
            "GET /api/v1/articles/{id}/revisions",
            "GET /api/v1/articles/{id}/revisions/{number}",
            "GET /api/v1/articles/{id}/progress",
            "POST /api/v1/media",
            "GET /api/v1/media/{id}",
            "PUT /api/v1/media/{id}",
            "DELETE /api/v1/media/{id}",
            "GET /api/v1/media/{id}/content",
            "GET /internal/media/{sha256}",
            "GET /api/v1/teams",
            "GET /api/v1/people",
            "GET /api/v1/topics",
            "GET /api/v1/plans/{schoolYear}",
            "GET /api/v1/plans/{schoolYear}/coverage",
            "POST /api/v1/consents",
            "GET /api/v1/consents",
            "GET /api/v1/consents/{id}",
            "POST /api/v1/consents/{id}/withdraw",
            "PUT /api/v1/media/{id}/consents",
            "GET /api/v1/obligations",
            "GET /api/v1/obligations/months",
            "GET /api/v1/obligations/entries",
            "POST /api/v1/obligations/adjustments");

    @Test
    void everyEndpointHasItsRows() {
        // Given
        var resources = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.toasoan.submission")
                .that(annotatedWith(Path.class));
        Set<String> endpoints = new TreeSet<>();

        // When
        for (JavaClass resource : resources) {
            String root = resource.getAnnotationOfType(Path.class).value();
            resource.getMethods()
                    .forEach(method -> verb(method)
                            .ifPresent(verb -> endpoints.add(verb + " " + root
                                    + method.tryGetAnnotationOfType(Path.class)
                                            .map(Path::value)
                                            .orElse(""))));
        }

        // Then
        assertThat(endpoints).containsExactlyInAnyOrderElementsOf(COVERED);
    }

    @Test
    void aDraftOfTeamOne() {
        String id = Drafts.draft();
        String image = addImage(id);
        matrix().row(
                        "read",
                        request -> request.get("/api/v1/articles/" + id),
                        401,
                        200,
                        200,
                        200,
                        404,
                        404,
                        200,
                        404,
                        404,
                        200,
                        200,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "progress",
                        request -> request.get("/api/v1/articles/" + id + "/progress"),
                        401,
                        200,
                        200,
                        200,
                        404,
                        404,
                        200,
                        404,
                        404,
                        200,
                        200,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "revisions",
                        request -> request.get("/api/v1/articles/" + id + "/revisions"),
                        401,
                        200,
                        200,
                        200,
                        404,
                        404,
                        200,
                        404,
                        404,
                        200,
                        200,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "a revision that there is not",
                        request -> request.get("/api/v1/articles/" + id + "/revisions/1"),
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
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "image",
                        request -> request.get("/api/v1/media/" + image),
                        401,
                        200,
                        200,
                        200,
                        404,
                        404,
                        200,
                        404,
                        404,
                        200,
                        200,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "bytes",
                        request -> request.get("/api/v1/media/" + image + "/content"),
                        401,
                        200,
                        200,
                        200,
                        404,
                        404,
                        200,
                        404,
                        404,
                        200,
                        200,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "edit",
                        request -> ifMatch(request, Drafts.etag(id))
                                .body(Drafts.request())
                                .put("/api/v1/articles/" + id),
                        401,
                        200,
                        403,
                        200,
                        404,
                        404,
                        403,
                        404,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "describe an image",
                        request -> describe(request, image),
                        401,
                        200,
                        403,
                        200,
                        404,
                        404,
                        403,
                        404,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "link consents with an image",
                        request -> link(request, image),
                        401,
                        200,
                        403,
                        200,
                        404,
                        404,
                        403,
                        404,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "submit",
                        fresh("submit"),
                        401,
                        200,
                        403,
                        200,
                        404,
                        404,
                        403,
                        404,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "withdraw",
                        fresh("withdraw"),
                        401,
                        200,
                        403,
                        200,
                        404,
                        404,
                        403,
                        404,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "remove an image",
                        AuthorisationMatrixTest::removeFresh,
                        401,
                        204,
                        403,
                        204,
                        404,
                        404,
                        403,
                        404,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403)
                .run();
    }

    @Test
    void anArticleOfTeamOneThatTheFinanceOfficerReviews() {
        String id = Drafts.draft();
        String image = addImage(id);
        Drafts.submit(id);
        ReviewSays.publish(id, "review-opened", 1, 0, """
            "openedAt":"2026-11-24T03:00:00Z","route":[
            {"stepId":"s1","order":1,"role":"finance-officer","mode":"ANY","label":"Tài chính"},
            {"stepId":"s2","order":2,"role":"editor","mode":"ANY","label":"Ban biên tập"}]""");
        Patience.await()
                .untilAsserted(() -> assertThat(Staff.FINANCE_OFFICER
                                .asks()
                                .get("/api/v1/articles/" + id)
                                .statusCode())
                        .isEqualTo(200));
        matrix().row(
                        "read",
                        request -> request.get("/api/v1/articles/" + id),
                        401,
                        200,
                        200,
                        200,
                        404,
                        404,
                        200,
                        200,
                        404,
                        200,
                        200,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "revision",
                        request -> request.get("/api/v1/articles/" + id + "/revisions/1"),
                        401,
                        200,
                        200,
                        200,
                        404,
                        404,
                        200,
                        200,
                        404,
                        200,
                        200,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "bytes",
                        request -> request.get("/api/v1/media/" + image + "/content"),
                        401,
                        200,
                        200,
                        200,
                        404,
                        404,
                        200,
                        200,
                        404,
                        200,
                        200,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "edit",
                        request -> ifMatch(request, Drafts.etag(id))
                                .body(Drafts.request())
                                .put("/api/v1/articles/" + id),
                        401,
                        409,
                        403,
                        409,
                        404,
                        404,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "submit again",
                        request -> ifMatch(request, Drafts.etag(id)).post("/api/v1/articles/" + id + "/submit"),
                        401,
                        409,
                        403,
                        409,
                        404,
                        404,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "ask back",
                        request -> ifMatch(request, Drafts.etag(id)).post("/api/v1/articles/" + id + "/withdraw"),
                        401,
                        202,
                        403,
                        409,
                        404,
                        404,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403)
                .run();
    }

    @Test
    void whatBelongsToNoArticle() {
        matrix().row(
                        "create for team one",
                        request -> request.body(Drafts.request()).post("/api/v1/articles"),
                        401,
                        201,
                        201,
                        201,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "list",
                        request -> request.get("/api/v1/articles"),
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
                        403,
                        403,
                        403,
                        403,
                        403)
                .row(
                        "teams",
                        request -> request.get("/api/v1/teams"),
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
                        403,
                        200,
                        403)
                .row(
                        "topics",
                        request -> request.get("/api/v1/topics"),
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
                        403,
                        200,
                        403)
                .row(
                        "plan",
                        request -> request.get("/api/v1/plans/2026-2027"),
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
                        403,
                        200,
                        403)
                .row(
                        "people",
                        request -> request.get("/api/v1/people"),
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
                        403,
                        403,
                        403,
                        403,
                        403)
                .run();
    }

    @Test
    void theLedger() {
        // who writes, reviews or runs the plan; the rows of other teams are left out of the answers (LedgerViewTest)
        int[] newsroom = {401, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 403, 403, 403, 403, 403};
        matrix().row("month", request -> request.get("/api/v1/obligations"), newsroom)
                .row("months", request -> request.get("/api/v1/obligations/months"), newsroom)
                .row("entries", request -> request.get("/api/v1/obligations/entries"), newsroom)
                .row("coverage", request -> request.get("/api/v1/plans/2026-2027/coverage"), newsroom)
                .row(
                        "adjust a month that is open",
                        request -> request.body(Map.of(
                                        "month", "2999-10", "measure", "POSTED", "amount", 1, "reason", "Đính chính"))
                                .post("/api/v1/obligations/adjustments"),
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
                        403,
                        403,
                        403,
                        403,
                        403,
                        403)
                .run();
    }

    @Test
    void consentsOfPupils() {
        String consent = ConsentFixture.given();
        matrix().row(
                        "record",
                        request -> request.body(ConsentFixture.request()).post("/api/v1/consents"),
                        401,
                        403,
                        403,
                        201,
                        403,
                        201,
                        403,
                        403,
                        403,
                        201,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403)
                .row("list", request -> request.get("/api/v1/consents"), consentReaders())
                .row("read", request -> request.get("/api/v1/consents/" + consent), consentReaders())
                .row(
                        "withdraw",
                        request -> ifMatch(request, "\"0\"")
                                .post("/api/v1/consents/" + ConsentFixture.given() + "/withdraw"),
                        401,
                        403,
                        403,
                        200,
                        403,
                        200,
                        403,
                        403,
                        403,
                        200,
                        200,
                        403,
                        403,
                        403,
                        403,
                        403)
                .run();
    }

    /** Who writes, and who looks after consents or judges by them. */
    private static int[] consentReaders() {
        return new int[] {401, 200, 200, 200, 200, 200, 200, 200, 403, 200, 200, 403, 403, 403, 403, 403};
    }

    @Test
    void bytesByTheirHashAreForServicesAlone() {
        String id = Drafts.draft();
        String sha256 = Staff.LAN.asks().get("/api/v1/media/" + addImage(id)).path("sha256");
        matrix().row(
                        "bytes by hash",
                        request -> request.get("/internal/media/" + sha256),
                        401,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        403,
                        200)
                .run();
    }

    @Test
    void anUploadIsForTheWritersOfTheArticle() {
        // Given
        String id = Drafts.draft();
        Map<String, Integer> expected = new LinkedHashMap<>();
        expected.put("THU", 403);
        expected.put("MINH", 404);
        expected.put("EDITOR", 403);
        expected.put("PRINCIPAL", 403);
        expected.put("OPERATOR", 403);
        expected.put("MEDIA_READER", 403);
        expected.put("FINANCE_OFFICER", 404);
        expected.put("HOA", 201);
        Map<String, Integer> actual = new LinkedHashMap<>();

        // When
        expected.keySet()
                .forEach(who -> actual.put(who, upload(Staff.valueOf(who), id).statusCode()));

        // Then
        assertThat(actual).isEqualTo(expected);
        assertThat(given().multiPart("articleId", id)
                        .multiPart("file", "anh.jpg", Photos.jpeg(20, 20), "image/jpeg")
                        .post("/api/v1/media")
                        .statusCode())
                .isEqualTo(401);
    }

    private static AuthMatrix matrix() {
        AuthMatrix matrix = AuthMatrix.of(CALLERS).caller("nobody", null);
        Arrays.stream(CALLERS)
                .skip(1)
                .forEach(name -> matrix.caller(name, Staff.valueOf(name).token()));
        return matrix;
    }

    private static RequestSpecification ifMatch(RequestSpecification request, String etag) {
        return request.header("If-Match", etag);
    }

    /** On a draft of its own, since success changes the state. */
    private static Function<RequestSpecification, Response> fresh(String command) {
        return request -> {
            String id = Drafts.draft();
            return ifMatch(request, Drafts.etag(id)).post("/api/v1/articles/" + id + "/" + command);
        };
    }

    private static Response removeFresh(RequestSpecification request) {
        String image = addImage(Drafts.draft());
        return ifMatch(request, "\"0\"").delete("/api/v1/media/" + image);
    }

    private static Response describe(RequestSpecification request, String image) {
        String etag = Staff.LAN.asks().get("/api/v1/media/" + image).header("ETag");
        return ifMatch(request, etag)
                .body(Map.of("alt", "Sân trường", "identifiablePupil", false))
                .put("/api/v1/media/" + image);
    }

    private static Response link(RequestSpecification request, String image) {
        String etag = Staff.LAN.asks().get("/api/v1/media/" + image).header("ETag");
        return ifMatch(request, etag).body(Map.of("consents", List.of())).put("/api/v1/media/" + image + "/consents");
    }

    private static String addImage(String article) {
        return upload(Staff.LAN, article).path("id");
    }

    private static Response upload(Staff who, String article) {
        return given().auth()
                .oauth2(who.token())
                .multiPart("articleId", article)
                .multiPart("file", "anh.jpg", Photos.jpeg(24, 24), "image/jpeg")
                .multiPart("alt", "San truong")
                .multiPart("identifiablePupil", "false")
                .post("/api/v1/media");
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .flatMap(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                .map(HttpMethod::value)
                .findFirst();
    }
}
